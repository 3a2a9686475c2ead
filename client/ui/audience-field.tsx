// Decides how one chooses between the plans of schools and of teachers.
import { useTranslation } from 'react-i18next';
import type { Audience } from '../gql/graphql';
import { Field } from './field';

/** The audience that an act is for. */
export function AudienceField(props: { value: Audience; onChange: (audience: Audience) => void }) {
  const { t } = useTranslation();
  return (
    <Field id="audience" label={t('window.audience')}>
      {(control) => (
        <select
          {...control}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value as Audience)}
        >
          <option value="TEACHER">{t('audience.TEACHER')}</option>
          <option value="SCHOOL">{t('audience.SCHOOL')}</option>
        </select>
      )}
    </Field>
  );
}

// Decides how a list is narrowed to one jurisdiction: all 23 in the letter's order, or none (D1.2).
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { JurisdictionNamesDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';

/** The choice of a jurisdiction by its code; null for all. */
export function JurisdictionField(props: {
  code: string | null;
  onChange: (code: string | null) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(JurisdictionNamesDocument);
  return (
    <Field id="jurisdiction" label={t('care.jurisdiction')}>
      {(control) => (
        <select
          {...control}
          value={props.code ?? ''}
          onChange={(event) => props.onChange(event.target.value || null)}
        >
          <option value="">{t('accounts.all')}</option>
          {(data?.jurisdictions ?? []).map((each) => (
            <option key={each.code} value={each.code}>
              {each.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

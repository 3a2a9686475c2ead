// Decides how stage, title and subjects are chosen: what is valid today for the stage, and what the record has already (D3.1).
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../gql/graphql';
import { CheckList } from '../../ui/check-list';
import { Field } from '../../ui/field';
import { subjectChoices, titleChoices } from './record-form';
import type { RecordForm } from './record-form';
import type { useCatalogue } from './use-catalogue';

/** What is chosen here. */
export type TeachingForm = Pick<RecordForm, 'jobTitle' | 'stage' | 'subjects'>;

/** Where a fault of each part leads to. */
export const teachingIds = { stage: 'stage', jobTitle: 'job-title', subjects: 'subjects' } as const;

/** The fields; `before` is what the record has already, `offered` null until it is known. */
export function TeachingFields(props: {
  offered: ReturnType<typeof useCatalogue>;
  form: TeachingForm;
  before: TeachingForm;
  faultsOf: (field: string) => string[];
  onChange: (part: Partial<TeachingForm>) => void;
}) {
  const { t } = useTranslation();
  const { offered, form, before, faultsOf, onChange } = props;
  const catalogue = offered?.catalogue ?? { titles: [], subjects: [] };
  const stages = [...(offered?.stages ?? [])];
  if (before.stage !== '' && !stages.includes(before.stage)) stages.unshift(before.stage);
  const words = ({ name, valid }: { name: string; valid: boolean }) =>
    valid || !offered ? name : t('record.expired', { name });
  const subjects = subjectChoices(catalogue, form.stage, [...before.subjects, ...form.subjects]);
  return (
    <>
      <div className="pair">
        <Field id={teachingIds.stage} label={t('teachers.stage')} faults={faultsOf('stage')}>
          {(control) => (
            <select
              {...control}
              value={form.stage}
              onChange={(event) => onChange({ stage: event.target.value as Stage | '' })}
            >
              <option value="">{t('choose')}</option>
              {stages.map((each) => (
                <option key={each} value={each}>
                  {t(`stage.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          id={teachingIds.jobTitle}
          label={t('teachers.jobTitle')}
          faults={faultsOf('jobTitle')}
        >
          {(control) => (
            <select
              {...control}
              value={form.jobTitle}
              onChange={(event) => onChange({ jobTitle: event.target.value })}
            >
              <option value="">{t('choose')}</option>
              {titleChoices(catalogue, form.stage, before.jobTitle).map((each) => (
                <option key={each.name} value={each.name}>
                  {words(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {subjects.length > 0 ? (
        <CheckList
          id={teachingIds.subjects}
          legend={t('record.subjects', { count: form.subjects.length })}
          options={subjects.map((each) => ({ value: each.name, label: words(each) }))}
          chosen={form.subjects}
          faults={faultsOf('subjects')}
          onChange={(chosen) => onChange({ subjects: chosen })}
        />
      ) : (
        <p className="hint" id={teachingIds.subjects}>
          {t(form.stage === '' ? 'record.stageFirst' : 'record.noSubjects')}
        </p>
      )}
    </>
  );
}

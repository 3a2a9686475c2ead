// Decides how stage, title and subjects are chosen: what is valid today for the stage, and what the record has already (D3.1).
import { useTranslation } from 'react-i18next';
import { CheckList } from '../../ui/check-list';
import { ChoiceField } from '../../ui/choice-field';
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
        <ChoiceField
          id={teachingIds.stage}
          label={t('teachers.stage')}
          faults={faultsOf('stage')}
          none={t('choose')}
          value={form.stage || null}
          options={stages.map((each) => [each, t(`stage.${each}`)])}
          onChange={(stage) => onChange({ stage: stage ?? '' })}
        />
        <ChoiceField
          id={teachingIds.jobTitle}
          label={t('teachers.jobTitle')}
          faults={faultsOf('jobTitle')}
          none={t('choose')}
          value={form.jobTitle || null}
          options={titleChoices(catalogue, form.stage, [before.jobTitle, form.jobTitle]).map(
            (each) => [each.name, words(each)],
          )}
          onChange={(jobTitle) => onChange({ jobTitle: jobTitle ?? '' })}
        />
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

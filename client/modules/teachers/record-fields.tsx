// Decides how staff kind, teaching data and note are given, for a new record and for one that is corrected.
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field';
import { Field } from '../../ui/field';
import type { RecordForm } from './record-form';
import { staffKinds } from './roster-search';
import { TeachingFields, teachingIds } from './teaching-fields';
import { useCatalogue } from './use-catalogue';

/** Where a fault of each part leads to. */
export const recordIds = {
  staffKind: 'staff-kind',
  ...teachingIds,
  unitNote: 'unit-note',
} as const;

/** The fields; `before` is what the record has already, which stays to choose. */
export function RecordFields<Form extends RecordForm>(props: {
  unitId: string;
  form: Form;
  before: RecordForm;
  faultsOf: (field: string) => string[];
  onChange: (form: Form) => void;
}) {
  const { t } = useTranslation();
  const offered = useCatalogue(props.unitId);
  const { form, before, faultsOf } = props;
  const set = (part: Partial<RecordForm>) => props.onChange({ ...form, ...part });
  return (
    <>
      <ChoiceField
        id={recordIds.staffKind}
        label={t('teachers.staffKind')}
        faults={faultsOf('staffKind')}
        value={form.staffKind}
        options={staffKinds.map((each) => [each, t(`staffKind.${each}`)])}
        onChange={(staffKind) => staffKind && set({ staffKind })}
      />
      <TeachingFields
        offered={offered}
        form={form}
        before={before}
        faultsOf={faultsOf}
        onChange={set}
      />
      <Field
        id={recordIds.unitNote}
        label={t('teacher.unitNote')}
        hint={t('record.noteHint')}
        faults={faultsOf('unitNote')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={200}
            value={form.unitNote}
            onChange={(event) => set({ unitNote: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

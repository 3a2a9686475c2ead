// Decides how a record is corrected on its own page (D3.2).
import { useTranslation } from 'react-i18next';
import type { TeacherFieldsFragment } from '../../gql/graphql';
import { RecordEditForm } from './record-edit-form';
import { useRecordEdit } from './use-record-edit';

/** The card with the form. */
export function TeacherEdit(props: {
  teacher: TeacherFieldsFragment;
  unitId: string;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const { teacher } = props;
  const editing = useRecordEdit(teacher);
  return (
    <section className="card" aria-labelledby="edit-title" id="edit">
      <h2 id="edit-title">{t('record.title')}</h2>
      <RecordEditForm
        unitId={props.unitId}
        editing={editing}
        onSaved={() => props.onDone(t('record.saved', { name: teacher.name }))}
      />
    </section>
  );
}

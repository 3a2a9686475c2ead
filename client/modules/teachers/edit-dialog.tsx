// Decides how a record is corrected from its row: above the list, which keeps its page, its filters and its place (D3.2).
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TeacherDetailDocument } from '../../gql/graphql';
import type { TeacherFieldsFragment } from '../../gql/graphql';
import { Calling } from '../../ui/calling';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { RecordEditForm } from './record-edit-form';
import { useRecordEdit } from './use-record-edit';

interface Asked {
  unitId: string;
  onSaved: (name: string) => void;
  onClose: () => void;
}

/** The dialog of one row. */
export function EditDialog(props: Asked & { id: string; name: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(TeacherDetailDocument, {
    variables: { id: props.id },
  });
  const title = t('record.titleOf', { name: props.name });
  if (data) return <Editing {...props} title={title} teacher={data.teacher} />;
  return (
    <Dialog title={title} onClose={props.onClose}>
      {error ? <Problem error={error} again={() => void refetch()} /> : <RowsLoading rows={4} />}
    </Dialog>
  );
}

function Editing(props: Asked & { title: string; teacher: TeacherFieldsFragment }) {
  const { t } = useTranslation();
  const { teacher, onClose } = props;
  const editing = useRecordEdit(teacher);
  // How often one has tried to leave since the typing went on; 0 asks nothing.
  const [leaving, setLeaving] = useState(0);
  // Escape is pressed soon: what was typed is given up only by whoever says so.
  const close = () => (editing.changed ? setLeaving((times) => times + 1) : onClose());
  return (
    <Dialog title={props.title} onClose={close}>
      <RecordEditForm
        unitId={props.unitId}
        editing={editing}
        question={
          leaving > 0 &&
          editing.changed && (
            <Calling moment={leaving}>
              <Notice tone="time" live>
                <p>{t('unsaved.title')}</p>
                <div className="actions">
                  <button type="button" className="button primary" onClick={() => setLeaving(0)}>
                    {t('unsaved.goOn')}
                  </button>
                  <button type="button" className="button" onClick={onClose}>
                    {t('record.discard')}
                  </button>
                </div>
              </Notice>
            </Calling>
          )
        }
        onSaved={() => props.onSaved(teacher.name)}
        onCancel={close}
      />
    </Dialog>
  );
}

// Decides how a roster is marked as checked: with what is left said before, since a mark may stand beside problems (D3.2).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { MarkRosterCheckedDocument } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { Field } from '../../ui/field';

/** The dialog "checked for this academic year". */
export function MarkDialog(props: {
  unitId: string;
  year: number;
  left: number;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [note, setNote] = useState('');
  const { unitId, year, left } = props;

  async function run() {
    await write(MarkRosterCheckedDocument, {
      unitId,
      year,
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    props.onDone();
  }

  return (
    <ActDialog
      title={t('rosterCheck.dialog', { year })}
      action={t('rosterCheck.short')}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>
            <strong>
              {left === 0 ? t('rosterCheck.clean') : t('rosterCheck.left', { count: left })}
            </strong>
          </p>
          <p>{t('rosterCheck.dialogLine')}</p>
          <Field id="note" label={t('rosterCheck.note')} faults={faultsOf('note')}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
}

// Decides how a reading before the night is asked for: from where, and that its rules are the night's (D3.7).
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { ReadKindergartensNowDocument } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';

/** The dialog; `source` is where deliveries come from. */
export function ReadNowDialog(props: { source: string; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();

  async function ask() {
    await write(ReadKindergartensNowDocument, {});
    props.onDone();
  }

  return (
    <ActDialog
      title={t('runs.readNowTitle')}
      action={t('runs.readNow')}
      run={ask}
      onClose={props.onClose}
    >
      {() => <p className="long">{t('runs.readNowLine', { source: props.source })}</p>}
    </ActDialog>
  );
}

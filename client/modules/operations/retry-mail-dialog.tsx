// Decides how a mail that failed is sent again: after one question that says which, and to what end.
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { RetryMailDocument } from '../../gql/graphql';
import type { QueuedMailFieldsFragment } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { useTemplateName } from './mail-table';

/** The dialog "send this mail again". */
export function RetryMailDialog(props: {
  mail: QueuedMailFieldsFragment;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = useTemplateName();
  const { write } = useKeyedWrite();
  const { mail } = props;
  const name = nameOf(mail.template);
  async function run() {
    await write(RetryMailDocument, { mailId: mail.id });
    props.onDone(t('operations.retried', { name }));
  }
  return (
    <ActDialog
      title={t('operations.retryTitle')}
      action={t('operations.retry')}
      run={run}
      onClose={props.onClose}
    >
      {() => (
        <p>
          {t('operations.retryLine', { name, unit: mail.unit?.name ?? t('operations.noUnit') })}
        </p>
      )}
    </ActDialog>
  );
}

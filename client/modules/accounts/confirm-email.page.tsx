// Decides how a change of email is confirmed from a mailbox: the old one, the new one, each by its own link (D2.6, D3.2).
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import { ConfirmEmailChangeDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { LinkPage } from './link-page';

/** The page `/email/confirm#token`. */
export function ConfirmEmailPage() {
  const { t } = useTranslation();
  return (
    <LinkPage title={t('confirmEmail.title')}>{(token) => <Confirming token={token} />}</LinkPage>
  );
}

function Confirming({ token }: { token: string }) {
  const { t } = useTranslation();
  const [confirm, { data, error, loading }] = useMutation(ConfirmEmailChangeDocument);
  const writeKey = useWriteKey();
  if (data) {
    return (
      <Notice tone="done" live>
        {t(data.confirmEmailChange.waitingForOther ? 'confirmEmail.waiting' : 'confirmEmail.done')}
      </Notice>
    );
  }
  const run = async () => {
    try {
      await confirm({ variables: { input: { idempotencyKey: writeKey.keyFor(token), token } } });
    } catch {
      // What was refused stands above the button.
    }
  };
  return (
    <>
      <Problem error={error} />
      <section className="card stack">
        <p>{t('confirmEmail.line')}</p>
        <button
          type="button"
          className="button primary large"
          disabled={loading}
          onClick={() => void run()}
        >
          {t(loading ? 'wait' : 'confirmEmail.action')}
        </button>
      </section>
    </>
  );
}

// Decides how the mailed links of an application are opened: one confirms the mailbox, the other follows the state.
import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import { ApplicationDocument, ConfirmApplicationDocument } from '../../gql/graphql';
import { Loading, Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { ApplicationState } from './application-state';
import { LinkPage } from './link-page';

/** The page `/application#token`. */
export function ApplicationPage() {
  const { t } = useTranslation();
  return (
    <LinkPage title={t('application.title')}>{(token) => <Following token={token} />}</LinkPage>
  );
}

function Following({ token }: { token: string }) {
  const { data, error, refetch } = useQuery(ApplicationDocument, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return <ApplicationState application={data.application} />;
}

/** The page `/apply/confirm#token`: a button, since a mail's scanner may open links, but presses nothing. */
export function ConfirmApplicationPage() {
  const { t } = useTranslation();
  return (
    <LinkPage title={t('application.confirmTitle')}>
      {(token) => <Confirming token={token} />}
    </LinkPage>
  );
}

function Confirming({ token }: { token: string }) {
  const { t } = useTranslation();
  const [confirm, { data, error, loading }] = useMutation(ConfirmApplicationDocument);
  const writeKey = useWriteKey();
  const done = data?.confirmApplication;
  if (done) {
    return (
      <>
        <Notice tone="done" live>
          <p>
            <strong>{t('application.confirmed')}</strong>
          </p>
          <p>{t('application.follow')}</p>
        </Notice>
        <ApplicationState application={done.application} />
      </>
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
        <p>{t('application.confirmLine')}</p>
        <button
          type="button"
          className="button primary large"
          disabled={loading}
          onClick={() => void run()}
        >
          {t(loading ? 'wait' : 'application.confirm')}
        </button>
      </section>
    </>
  );
}

// Decides how the mailed links of an application are opened: one confirms the mailbox, the other follows the state.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ApplicationDocument, ConfirmApplicationDocument } from '../../gql/graphql';
import { DoneNotice } from '../../ui/done-notice';
import { Loading } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { ApplicationState } from './application-state';
import { LinkPage } from './link-page';
import { PressedLink } from './pressed-link';

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
  return <ApplicationState application={data.application} token={token} />;
}

/** The page `/apply/confirm#token`. */
export function ConfirmApplicationPage() {
  const { t } = useTranslation();
  return (
    <LinkPage title={t('application.confirmTitle')}>
      {(token) => (
        <PressedLink
          token={token}
          mutation={ConfirmApplicationDocument}
          line={t('application.confirmLine')}
          action={t('application.confirm')}
          usedBefore={t('application.confirmedBefore')}
        >
          {({ confirmApplication }) => (
            <ApplicationState
              {...confirmApplication}
              news={
                <DoneNotice moment="confirmed">
                  <p>
                    <strong>{t('application.confirmed')}</strong>
                  </p>
                  <p>{t('application.follow')}</p>
                </DoneNotice>
              }
            />
          )}
        </PressedLink>
      )}
    </LinkPage>
  );
}

// Decides how a change of email is confirmed from a mailbox: the old one, the new one, each by its own link (D2.6, D3.2).
import { useTranslation } from 'react-i18next';
import { ConfirmEmailChangeDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { LinkPage } from './link-page';
import { PressedLink } from './pressed-link';

/** The page `/email/confirm#token`. */
export function ConfirmEmailPage() {
  const { t } = useTranslation();
  return (
    <LinkPage title={t('confirmEmail.title')}>
      {(token) => (
        <PressedLink
          token={token}
          mutation={ConfirmEmailChangeDocument}
          line={t('confirmEmail.line')}
          action={t('confirmEmail.action')}
        >
          {({ confirmEmailChange }) => (
            <Notice tone="done" live>
              {t(confirmEmailChange.waitingForOther ? 'confirmEmail.waiting' : 'confirmEmail.done')}
            </Notice>
          )}
        </PressedLink>
      )}
    </LinkPage>
  );
}

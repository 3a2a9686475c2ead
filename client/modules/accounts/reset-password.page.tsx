// Decides how a password is set from a mailed link: a lost one, or the first one of an account made by somebody else.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { ResetPasswordDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { LinkPage } from './link-page';
import { PasswordForm } from './password-form';

/** The page `/password/reset#token`. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  return <LinkPage title={t('reset.title')}>{(token) => <NewPassword token={token} />}</LinkPage>;
}

function NewPassword({ token }: { token: string }) {
  const { t } = useTranslation();
  const { send } = useKeyedWrite();
  const [userName, setUserName] = useState<string | null>(null);
  if (userName !== null) {
    return (
      <Notice tone="done" live>
        <p>
          <strong>{t('reset.done', { userName })}</strong>
        </p>
        <Link to="/sign-in" className="button primary">
          {t('link.toSignIn')}
        </Link>
      </Notice>
    );
  }
  return (
    <PasswordForm
      asksCurrent={false}
      action={t('reset.action')}
      run={async ({ newPassword }) => {
        const { resetPassword } = await send(ResetPasswordDocument, { token, newPassword });
        setUserName(resetPassword.userName);
      }}
    >
      <p>{t('reset.line')}</p>
    </PasswordForm>
  );
}

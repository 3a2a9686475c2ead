// Decides how a password is changed, of one's own will or because the first one was given by somebody else.
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { Leave } from '../../app/leave';
import { useSession } from '../../app/session';
import { ChangePasswordDocument } from '../../gql/graphql';
import { Loading, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PasswordForm } from './password-form';
import type { TypedPassword } from './password-form';

/** The page to change one's own password. */
export function PasswordPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { return: back } = useSearch({ from: '/password' });
  const { status, me, become } = useSession();
  const { send } = useKeyedWrite();
  const [done, setDone] = useState(false);

  if (status === 'unknown') return <Loading />;
  if (!me || me.secondFactor === 'ASKED') return <Leave to="/sign-in" back="/password" />;
  // What an office sets up next stands where one signs in.
  if (done && me.secondFactor === 'TO_SET_UP') return <Leave to="/sign-in" back={back} />;

  async function run({ currentPassword, newPassword }: TypedPassword) {
    setDone(false);
    const { changePassword } = await send(ChangePasswordDocument, { currentPassword, newPassword });
    await become(changePassword.me);
    setDone(true);
    if (back && changePassword.me.secondFactor === 'DONE') router.history.replace(back);
  }

  return (
    <div className="narrow">
      <PageHead title={t('password.title')} line={`${me.name}（${me.userName}）`} />
      {me.mustChangePassword && <Notice tone="time">{t('password.first')}</Notice>}
      {done && (
        <Notice tone="done" live>
          {t('password.done')}
        </Notice>
      )}
      <PasswordForm asksCurrent action={t('password.action')} run={run}>
        <input type="hidden" autoComplete="username" value={me.userName} readOnly />
      </PasswordForm>
    </div>
  );
}

// Decides how a password is changed, of one's own will or because the first one was given by somebody else.
import { useMutation } from '@apollo/client/react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Leave } from '../../app/leave';
import { refusalOf } from '../../app/refusal';
import { useSession } from '../../app/session';
import { useWriteKey } from '../../app/write-key';
import { ChangePasswordDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Loading, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';

const fields = ['currentPassword', 'newPassword', 'repeated'] as const;
type FieldName = (typeof fields)[number];

/** The page to change one's own password. */
export function PasswordPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { return: back } = useSearch({ from: '/password' });
  const { status, me, become } = useSession();
  const [change, { loading, error }] = useMutation(ChangePasswordDocument);
  const [typed, setTyped] = useState({ currentPassword: '', newPassword: '', repeated: '' });
  const [differs, setDiffers] = useState(false);
  const [done, setDone] = useState(false);
  const writeKey = useWriteKey();

  if (status === 'unknown') return <Loading />;
  if (!me || me.secondFactor === 'ASKED') return <Leave to="/sign-in" back="/password" />;
  // What an office sets up next stands where one signs in.
  if (done && me.secondFactor === 'TO_SET_UP') return <Leave to="/sign-in" back={back} />;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setDiffers(typed.newPassword !== typed.repeated);
    if (typed.newPassword !== typed.repeated) return;
    const { currentPassword, newPassword } = typed;
    try {
      const idempotencyKey = writeKey.keyFor([currentPassword, newPassword]);
      const input = { idempotencyKey, currentPassword, newPassword };
      const answer = await change({ variables: { input } });
      const next = answer.data?.changePassword.me;
      if (next) await become(next);
      setTyped({ currentPassword: '', newPassword: '', repeated: '' });
      writeKey.done();
      setDone(true);
      if (back && next?.secondFactor === 'DONE') router.history.replace(back);
    } catch {
      setDone(false);
    }
  }

  const faults = refusalOf(error)?.faults ?? [];
  const faultsOf = (name: FieldName): string[] =>
    name === 'repeated'
      ? differs
        ? [t('password.differs')]
        : []
      : faults.filter((each) => each.path === `input.${name}`).map((each) => each.sentence);

  return (
    <div className="narrow">
      <PageHead title={t('password.title')} line={`${me.name}（${me.userName}）`} />
      {me.mustChangePassword && <Notice tone="time">{t('password.first')}</Notice>}
      {done && (
        <Notice tone="done" live>
          {t('password.done')}
        </Notice>
      )}
      <Problem error={error} />
      <form className="card stack" onSubmit={(event) => void submit(event)}>
        <input type="hidden" autoComplete="username" value={me.userName} readOnly />
        {fields.map((name) => (
          <Field
            key={name}
            id={name}
            label={t(`password.${name}`)}
            hint={name === 'newPassword' ? t('password.hint') : undefined}
            faults={faultsOf(name)}
          >
            {(control) => (
              <input
                {...control}
                required
                type="password"
                autoComplete={name === 'currentPassword' ? 'current-password' : 'new-password'}
                maxLength={200}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <button type="submit" className="button primary" disabled={loading}>
          {t(loading ? 'wait' : 'password.action')}
        </button>
      </form>
    </div>
  );
}

// Decides how a password is set from a mailed link: a lost one, or the first one of an account made by somebody else.
import { useMutation } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../app/refusal';
import { useWriteKey } from '../../app/write-key';
import { ResetPasswordDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { LinkPage } from './link-page';

/** The page `/password/reset#token`. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  return <LinkPage title={t('reset.title')}>{(token) => <NewPassword token={token} />}</LinkPage>;
}

const fields = ['newPassword', 'repeated'] as const;

function NewPassword({ token }: { token: string }) {
  const { t } = useTranslation();
  const [reset, { data, error, loading }] = useMutation(ResetPasswordDocument);
  const [typed, setTyped] = useState({ newPassword: '', repeated: '' });
  const [differs, setDiffers] = useState(false);
  const writeKey = useWriteKey();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setDiffers(typed.newPassword !== typed.repeated);
    if (typed.newPassword !== typed.repeated) return;
    const content = { token, newPassword: typed.newPassword };
    try {
      await reset({
        variables: { input: { idempotencyKey: writeKey.keyFor(content), ...content } },
      });
      setTyped({ newPassword: '', repeated: '' });
    } catch {
      // What was refused stands above the form and at its field.
    }
  }

  if (data) {
    return (
      <Notice tone="done" live>
        <p>
          <strong>{t('reset.done', { userName: data.resetPassword.userName })}</strong>
        </p>
        <Link to="/sign-in" className="button primary">
          {t('link.toSignIn')}
        </Link>
      </Notice>
    );
  }
  const faults = refusalOf(error)?.faults ?? [];
  const faultsOf = (name: (typeof fields)[number]) =>
    name === 'repeated'
      ? differs
        ? [t('password.differs')]
        : []
      : faults.filter((each) => each.path === 'input.newPassword').map((each) => each.sentence);
  return (
    <>
      <Problem error={error} />
      <form className="card stack" onSubmit={(event) => void submit(event)}>
        <p>{t('reset.line')}</p>
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
                autoComplete="new-password"
                maxLength={200}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <button type="submit" className="button primary" disabled={loading}>
          {t(loading ? 'wait' : 'reset.action')}
        </button>
      </form>
    </>
  );
}

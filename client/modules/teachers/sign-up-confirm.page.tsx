// Decides how the account of a teacher is made from the mailed link: a user name and a password, then the sign-in (D3.1).
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { refusalOf } from '../../app/refusal';
import { SignUpDocument } from '../../gql/graphql';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { tidyUserName } from '../accounts/application-form';
import { LinkPage } from '../accounts/link-page';
import { faultsAt } from './form-faults';
import { wrongInChoice } from './sign-up-form';
import type { SignUpChoice } from './sign-up-form';

const fields = ['userName', 'password', 'repeated'] as const;
const ids = { userName: 'user-name', password: 'password', repeated: 'repeated' } as const;

/** The page `/sign-up/confirm#token`. */
export function SignUpConfirmPage() {
  const { t } = useTranslation();
  return (
    <LinkPage title={t('signUp.confirmTitle')}>{(token) => <Choice token={token} />}</LinkPage>
  );
}

function Choice({ token }: { token: string }) {
  const { t } = useTranslation();
  const { send } = useKeyedWrite();
  const [form, setForm] = useState<SignUpChoice>({ userName: '', password: '', repeated: '' });
  const [wrong, setWrong] = useState<(keyof SignUpChoice)[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [moment, setMoment] = useState(0);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const refusal = refusalOf(error);
  const still = wrongInChoice(form);
  const taken = refusal?.code === 'USER_NAME_TAKEN' ? [refusal.message] : [];
  const faultsOf = (field: keyof SignUpChoice) => {
    if (wrong.includes(field) && still.includes(field)) return [t(`signUp.fault.${field}`)];
    return [...faultsAt(refusal, field), ...(field === 'userName' ? taken : [])];
  };
  const lines = fields.flatMap((field) =>
    faultsOf(field).map((sentence) => ({ fieldId: ids[field], sentence })),
  );

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setWrong(still);
    setError(null);
    setMoment((count) => count + 1);
    if (still.length > 0) return;
    setBusy(true);
    const { password } = form;
    try {
      const { signUp } = await send(SignUpDocument, {
        token,
        userName: tidyUserName(form.userName),
        password,
      });
      setDone(signUp.userName);
    } catch (failure) {
      setError(failure);
      setMoment((count) => count + 1);
    }
    setBusy(false);
  }

  if (done !== null) {
    return (
      <Notice tone="done" live>
        <p>
          <strong>{t('signUp.done', { userName: done })}</strong>
        </p>
        <Link to="/sign-in" className="button primary">
          {t('link.toSignIn')}
        </Link>
      </Notice>
    );
  }
  const hints = { userName: t('signUp.userNameHint'), password: t('password.hint') };
  return (
    <form className="card stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary lines={lines} moment={moment} />
      {error !== null && lines.length === 0 && <Problem error={error} />}
      <p>{t('signUp.confirmLine')}</p>
      {fields.map((name) => (
        <Field
          key={name}
          id={ids[name]}
          label={t(`apply.${name}`)}
          hint={name === 'repeated' ? undefined : hints[name]}
          faults={faultsOf(name)}
        >
          {(control) => (
            <input
              {...control}
              required
              type={name === 'userName' ? 'text' : 'password'}
              autoComplete={name === 'userName' ? 'username' : 'new-password'}
              autoCapitalize="none"
              spellCheck={false}
              maxLength={name === 'userName' ? 40 : 200}
              value={form[name]}
              onChange={(event) => setForm({ ...form, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" className="button primary" disabled={busy}>
        {t(busy ? 'wait' : 'signUp.open')}
      </button>
    </form>
  );
}

// Decides how a new password is chosen: typed twice, what the server refuses at its field; the old one first where it is asked for.
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../app/refusal';
import { Field } from '../../ui/field';
import { Problem } from '../../ui/problem';

const fields = ['currentPassword', 'newPassword', 'repeated'] as const;
type FieldName = (typeof fields)[number];

/** What was typed; `currentPassword` is blank where it is not asked for. */
export type TypedPassword = Record<FieldName, string>;

const blank: TypedPassword = { currentPassword: '', newPassword: '', repeated: '' };

/** The form; `run` writes and throws what was refused, after it the fields are blank. */
export function PasswordForm(props: {
  asksCurrent: boolean;
  action: string;
  run: (typed: TypedPassword) => Promise<void>;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(blank);
  const [differs, setDiffers] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const unlike = typed.newPassword !== typed.repeated;
    setDiffers(unlike);
    if (unlike) return;
    setBusy(true);
    setError(null);
    try {
      await props.run(typed);
      setTyped(blank);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  const faults = refusalOf(error)?.faults ?? [];
  const faultsOf = (name: FieldName): string[] =>
    name === 'repeated'
      ? differs
        ? [t('password.differs')]
        : []
      : faults.filter((each) => each.path === `input.${name}`).map((each) => each.sentence);
  return (
    <>
      <Problem error={error} />
      <form className="card stack" onSubmit={(event) => void submit(event)}>
        {props.children}
        {fields
          .filter((name) => props.asksCurrent || name !== 'currentPassword')
          .map((name) => (
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
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? t('wait') : props.action}
        </button>
      </form>
    </>
  );
}

// Decides how one who has lost the password asks for a link: the answer is the same whether or not there is such an account.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../app/refusal';
import { useWriteKey } from '../../app/write-key';
import { RequestPasswordResetDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';

const fields = ['userName', 'email'] as const;

/** The page `/password/forgotten`. */
export function ForgottenPage() {
  const { t } = useTranslation();
  const [request, { data, error, loading }] = useMutation(RequestPasswordResetDocument);
  const [typed, setTyped] = useState({ userName: '', email: '' });
  const writeKey = useWriteKey();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const content = { userName: typed.userName.trim(), email: typed.email.trim() };
    try {
      await request({
        variables: { input: { idempotencyKey: writeKey.keyFor(content), ...content } },
      });
      writeKey.done();
    } catch {
      // What was refused stands above the form.
    }
  }

  const faults = refusalOf(error)?.faults ?? [];
  return (
    <div className="narrow">
      <PageHead title={t('forgotten.title')} line={t('forgotten.line')} />
      {data && (
        <Notice tone="done" live>
          <p>
            <strong>{t('forgotten.sent')}</strong>
          </p>
          <p>{t('forgotten.sentNext')}</p>
        </Notice>
      )}
      <Problem error={error} />
      <form className="card stack" onSubmit={(event) => void submit(event)}>
        {fields.map((name) => (
          <Field
            key={name}
            id={name === 'email' ? 'email' : 'user-name'}
            label={t(name === 'email' ? 'forgotten.email' : 'signIn.userName')}
            faults={faults
              .filter((each) => each.path === `input.${name}`)
              .map((each) => each.sentence)}
          >
            {(control) => (
              <input
                {...control}
                required
                type={name === 'email' ? 'email' : 'text'}
                autoComplete={name === 'email' ? 'email' : 'username'}
                autoCapitalize="none"
                spellCheck={false}
                maxLength={254}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <button type="submit" className="button primary" disabled={loading}>
          {t(loading ? 'wait' : 'forgotten.action')}
        </button>
      </form>
    </div>
  );
}

// Decides how one asks for a new email address: nothing changes until both mailboxes have confirmed it (D2.6, D3.2).
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../app/refusal';
import { useWriteKey } from '../../app/write-key';
import { RequestEmailChangeDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';

/**
 * The card of the email address; `email` is the present one, null where there is none, `confirmed` whether it has proved
 * to be theirs: only then has it a say.
 */
export function EmailChangeForm({
  email,
  confirmed,
}: {
  email: string | null;
  confirmed: boolean;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [request, { data, error, loading }] = useMutation(RequestEmailChangeDocument);
  const writeKey = useWriteKey();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const content = { newEmail: typed.trim() };
    try {
      await request({
        variables: { input: { idempotencyKey: writeKey.keyFor(content), ...content } },
      });
      writeKey.done();
      setTyped('');
    } catch {
      // What was refused stands above the field.
    }
  }

  const faults = refusalOf(error)?.faults ?? [];
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)}>
      <div>
        <h2>{t('myAccount.emailTitle')}</h2>
        <p className="hint">
          {email ? t('myAccount.emailNow', { email }) : t('myAccount.emailNone')}
        </p>
      </div>
      {data && !error && (
        <Notice tone="done" live>
          {t(confirmed ? 'myAccount.emailSent' : 'myAccount.emailSentNew', {
            email: data.requestEmailChange.newEmail,
          })}
        </Notice>
      )}
      <Problem error={error} />
      <Field
        id="new-email"
        label={t('myAccount.emailNew')}
        hint={t(confirmed ? 'myAccount.emailLine' : 'myAccount.emailLineNew')}
        faults={faults
          .filter((each) => each.path === 'input.newEmail')
          .map((each) => each.sentence)}
      >
        {(control) => (
          <input
            {...control}
            required
            type="email"
            autoComplete="email"
            maxLength={254}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={loading}>
        {t(loading ? 'wait' : 'myAccount.emailAction')}
      </button>
    </form>
  );
}

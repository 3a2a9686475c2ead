// Decides how a code of the second factor is asked for.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { refusalOf } from '../../app/refusal';
import { DemonstrationCodeDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';

const EVERY_MS = 3_000;

/** The field for a code, and what the server said of the last one. */
export function CodeForm(props: {
  label: string;
  hint?: string;
  action: string;
  loading: boolean;
  error: unknown;
  give: (code: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    await props.give(code.trim());
    setCode('');
  }

  const faults = refusalOf(props.error)?.faults ?? [];
  return (
    <>
      <Problem error={props.error} />
      <form className="card stack" onSubmit={(event) => void submit(event)}>
        <Field
          id="factor-code"
          label={props.label}
          hint={props.hint}
          faults={faults.map(({ sentence }) => sentence)}
        >
          {(control) => (
            <input
              {...control}
              required
              autoFocus
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button primary" disabled={props.loading}>
          {props.loading ? t('wait') : props.action}
        </button>
      </form>
    </>
  );
}

/** In a demonstration, the code that the invented phone would show. */
export function DemonstrationCode(props: { userName: string }) {
  const { service } = useClock();
  return service?.demonstration === true ? <InventedPhone userName={props.userName} /> : null;
}

function InventedPhone(props: { userName: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(DemonstrationCodeDocument, {
    variables: { userName: props.userName },
    fetchPolicy: 'network-only',
    pollInterval: EVERY_MS,
  });
  if (data === undefined) return null;
  const { demonstrationCode: code } = data;
  return (
    <Notice tone="info">
      {code === null ? (
        t('factor.demonstrationWait')
      ) : (
        <>
          {t('factor.demonstration')} <strong id="demonstration-code">{code}</strong>
        </>
      )}
    </Notice>
  );
}

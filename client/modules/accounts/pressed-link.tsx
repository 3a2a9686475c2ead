// Decides how a mailed link takes effect: by a button, since a mail's scanner may open links, but presses nothing.
import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { refusalOf } from '../../app/refusal';
import { Problem } from '../../ui/problem';

/** The button of a link; `children` draws what came of it. */
export function PressedLink<Data>(props: {
  token: string;
  mutation: TypedDocumentNode<Data, { input: { idempotencyKey: string; token: string } }>;
  line: string;
  action: string;
  /** What else to try where the link was used before. */
  usedBefore?: string;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useTranslation();
  const { send } = useKeyedWrite();
  const [data, setData] = useState<Data | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  if (data !== null) return props.children(data);

  async function run() {
    setBusy(true);
    try {
      const answer = await send(props.mutation, { token: props.token });
      setData(answer);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  return (
    <>
      <Problem error={error}>
        {props.usedBefore && refusalOf(error)?.code === 'LINK_INVALID' && <p>{props.usedBefore}</p>}
      </Problem>
      <section className="card stack">
        <p>{props.line}</p>
        <button
          type="button"
          className="button primary large"
          disabled={busy}
          onClick={() => void run()}
        >
          {busy ? t('wait') : props.action}
        </button>
      </section>
    </>
  );
}

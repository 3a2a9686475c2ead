// Decides how an official act is asked for: a few fields, what the server refuses at its field, one button.
import { useState } from 'react';
import type { SubmitEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../app/refusal';
import { Dialog } from './dialog';
import { Problem } from './problem';

/** Thrown by an act whose own fields can't be read yet: the field says it, no other problem is told. */
export class FieldsUnreadable extends Error {}

/**
 * A dialog with one act. `run` writes and throws what was refused; the faults of a field go to its drawing.
 * `typed` is the field that names something freely, and what it says when nothing of that name was found.
 */
export function ActDialog(props: {
  title: string;
  action: string;
  /** Whether it ends something for somebody: the button warns. */
  danger?: boolean;
  /** Whether it can't be done yet: what it concerns is still being read. */
  waits?: boolean;
  typed?: { field: string; missing: string };
  run: () => Promise<void>;
  onClose: () => void;
  children: (faultsOf: (field: string) => string[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const refusal = refusalOf(error);
  const { typed } = props;
  const missing = typed !== undefined && (refusal?.fields ?? []).includes(`input.${typed.field}`);
  const faultsOf = (field: string) => [
    ...(refusal?.faults ?? [])
      .filter((each) => each.path === `input.${field}`)
      .map((each) => each.sentence),
    ...(missing && field === typed.field ? [typed.missing] : []),
  ];

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await props.run();
    } catch (failure) {
      setError(failure instanceof FieldsUnreadable ? null : failure);
      setBusy(false);
    }
  }

  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Problem error={missing ? null : error} />
        {props.children(faultsOf)}
        <div className="actions end">
          <button type="button" className="button" onClick={props.onClose}>
            {t('cancel')}
          </button>
          <button
            type="submit"
            className={`button ${props.danger ? 'danger' : 'primary'}`}
            disabled={busy || props.waits}
          >
            {t(busy ? 'wait' : 'confirm', { action: props.action })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

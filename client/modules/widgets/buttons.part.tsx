// Decides how buttons, badges, strips of choices and dialogs are shown among all widgets.
import { useState } from 'react';
import { ActDialog } from '../../ui/act-dialog';
import { PlanBadge, WindowBadge } from '../../ui/badge';
import { Dialog } from '../../ui/dialog';
import { ReasonField } from '../../ui/reason-field';
import { Segments } from '../../ui/segments';
import { useWidgetWords } from './words';

/** Buttons, badges, choices, dialogs. */
export function ButtonsPart() {
  const words = useWidgetWords();
  const [open, setOpen] = useState(false);
  const [acting, setActing] = useState(false);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<'first' | 'second' | 'third'>('first');
  return (
    <section className="card stack" aria-labelledby="ui-buttons">
      <h2 id="ui-buttons">{words.buttons}</h2>
      <div className="actions">
        <button type="button" className="button primary">
          {words.primary}
        </button>
        <button type="button" className="button">
          {words.plain}
        </button>
        <button type="button" className="button danger">
          {words.danger}
        </button>
        <button type="button" className="button" disabled>
          {words.disabled}
        </button>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {words.openDialog}
        </button>
        <button type="button" className="button warning" onClick={() => setActing(true)}>
          {words.openAct}
        </button>
      </div>
      <p>
        {(['NOT_STARTED', 'DRAFT', 'SUBMITTED'] as const).map((state) => (
          <span key={state}>
            <PlanBadge state={state} />{' '}
          </span>
        ))}
        {(['UPCOMING', 'OPEN', 'CLOSED'] as const).map((state) => (
          <span key={state}>
            <WindowBadge state={state} />{' '}
          </span>
        ))}
      </p>
      <Segments
        name="ui-segments"
        legend={words.choices}
        choices={(['first', 'second', 'third'] as const).map((value) => ({
          value,
          label: words[value],
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {acting && (
        <ActDialog
          title={words.openAct}
          action={words.danger}
          danger
          run={() => Promise.reject(new TypeError(words.stop))}
          onClose={() => setActing(false)}
        >
          {() => (
            <>
              <p>{words.info}</p>
              <ReasonField faults={[]} value={reason} onChange={setReason} />
            </>
          )}
        </ActDialog>
      )}
      {open && (
        <Dialog title={words.openDialog} onClose={() => setOpen(false)}>
          <p>{words.info}</p>
          <div className="actions">
            <button type="button" className="button primary" onClick={() => setOpen(false)}>
              {words.primary}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

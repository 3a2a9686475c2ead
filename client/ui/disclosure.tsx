// Decides how a button opens what lies behind it: it closes on Escape, on a press elsewhere, and when the focus moves on.
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** A button and its panel; a new `page` closes it, for then one has arrived where one wanted to go. */
export function Disclosure(props: {
  face: ReactNode;
  page: string;
  className?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState(props.page);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  if (page !== props.page) {
    setPage(props.page);
    setOpen(false);
  }
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);
  return (
    <div
      ref={frame}
      className={`disclosure ${props.className ?? ''}`}
      onKeyDown={(event) => {
        // A dialog that was opened from here closes by itself first.
        const inDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
        if (event.key !== 'Escape' || !open || inDialog) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="button quiet"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {props.face}
      </button>
      <div id={panelId} className={open ? 'panel open' : 'panel'}>
        {props.children}
      </div>
    </div>
  );
}

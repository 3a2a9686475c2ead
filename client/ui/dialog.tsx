// Decides how a question is asked above a page: the browser's own modal dialog keeps the focus and closes on Escape.
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A modal dialog that is open as long as it is on the page; `urgent` interrupts who hears the page. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  urgent?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // Closed while it still stands on the page: only then does the browser give the focus back to what opened it.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Read from the top: the browser would begin at the button that closes, where a second Enter undoes the first.
    title.current?.focus();
    return () => {
      dialog?.close();
      requestAnimationFrame(keepFocus);
    };
  }, []);
  return (
    <dialog
      ref={element}
      role={props.urgent ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // What a dialog or a file field within it gives up is not given up here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {props.title}
        </h2>
        <button type="button" className="button quiet icon" onClick={props.onClose}>
          <span aria-hidden="true">✕</span>
          <span className="hidden">{t('close')}</span>
        </button>
      </div>
      {props.children}
    </dialog>
  );
}

/** What opened the dialog may be gone with its row: then the focus goes to what came of it, or to the page. */
function keepFocus() {
  if (document.activeElement !== document.body) return;
  const main = document.getElementById('main');
  (main?.querySelector<HTMLElement>('.notice[role=status]') ?? main)?.focus();
}

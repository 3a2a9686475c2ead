// Decides how an act is confirmed on a long page: its sentence comes into view with the focus, and is heard.
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Notice } from './notice';

/** A strip that says what was done; nothing while `moment` is null, the focus moves with each new one. */
export function DoneNotice({ moment, children }: { moment: string | null; children?: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moment !== null) element.current?.focus();
  }, [moment]);
  if (moment === null) return null;
  return (
    <div className="done-notice" tabIndex={-1} ref={element}>
      <Notice tone="done" live>
        {children ?? moment}
      </Notice>
    </div>
  );
}

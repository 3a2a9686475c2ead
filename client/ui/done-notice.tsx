// Decides how an act is confirmed on a long page: its sentence comes into view with the focus, and is heard.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Notice } from './notice';

/** A sentence that was said; the same words said again are another one, with a higher number. */
export interface Said {
  sentence: string;
  nth: number;
}

/** What was said last on a page, and how it is said; null says nothing. */
export function useSaid(): [Said | null, (sentence: string | null) => void] {
  const count = useRef(0);
  const [said, setSaid] = useState<Said | null>(null);
  const say = useCallback((sentence: string | null) => {
    count.current += 1;
    setSaid(sentence === null ? null : { sentence, nth: count.current });
  }, []);
  return [said, say];
}

/** A strip that says what was done; nothing while `moment` is null, the focus moves with each new one. */
export function DoneNotice(props: { moment: Said | string | null; children?: ReactNode }) {
  const { moment, children } = props;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moment !== null) element.current?.focus();
  }, [moment]);
  if (moment === null) return null;
  const said = typeof moment === 'string' ? { sentence: moment, nth: 0 } : moment;
  return (
    <div className="done-notice" tabIndex={-1} ref={element}>
      <Notice key={said.nth} tone="done" live>
        {children ?? said.sentence}
      </Notice>
    </div>
  );
}

// Decides how what is said above a form reaches whoever is at its foot: it comes into view with the focus, and gives it back.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Stands around a live notice, which takes the focus when it comes and with each new `moment`. */
export function Calling(props: { moment: number; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const form = element.current?.closest('form');
    return () => {
      requestAnimationFrame(() => {
        // Where the focus is somewhere already, whoever put it there knew why.
        if (document.activeElement !== document.body) return;
        const back = before === document.body ? null : before;
        const to = back?.isConnected ? back : form?.querySelector('[type=submit]');
        if (to instanceof HTMLElement) to.focus();
      });
    };
  }, []);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('.notice')?.focus();
  }, [props.moment]);
  return <div ref={element}>{props.children}</div>;
}

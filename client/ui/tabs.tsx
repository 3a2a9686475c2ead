// Decides how one of a few views of the same thing is chosen: tabs that the arrow keys move between.
import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

/** Tabs with the panel of the chosen one; choosing follows the focus. */
export function Tabs<Key extends string>(props: {
  label: string;
  tabs: readonly { key: Key; label: string }[];
  chosen: Key;
  onChoose: (key: Key) => void;
  /** What stands beside the tabs. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { tabs, chosen } = props;

  function press(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : tabs[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    props.onChoose(next.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }

  return (
    <>
      <div className="tabs-line">
        <div
          role="tablist"
          aria-label={props.label}
          className="tablist"
          ref={list}
          onKeyDown={press}
        >
          {tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`${id}-${tab.key}`}
              aria-selected={tab.key === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={tab.key === chosen ? 0 : -1}
              onClick={() => props.onChoose(tab.key)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {props.beside}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {props.children}
      </div>
    </>
  );
}

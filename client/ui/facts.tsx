// Decides how the data of one thing are read: a list of names and values, what is absent as a dash.
import type { ReactNode } from 'react';

/** One line: its name, its value, and what stands at its end. */
export interface Fact {
  name: string;
  value: ReactNode;
  change?: ReactNode;
}

/** A definition list. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="answers">
      {facts.map(({ name, value, change }) => (
        <div className="answer" key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
          {change && <dd className="change">{change}</dd>}
        </div>
      ))}
    </dl>
  );
}

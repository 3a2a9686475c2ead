// Decides what waits for an office and where it is done; what does not wait is not listed.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import type { BureauDashboardQuery } from '../../gql/graphql';
import { dueOrder } from './due-order';
import type { DueKey } from './due-order';

/** The counts that the list is made of; what is not this office's to do is not asked. */
export type DueCounts = Partial<Pick<BureauDashboardQuery['due'], DueKey>>;

/** The list, the most pressing first; a sentence when nothing waits. `given` is how many extensions there are, where told. */
export function DueItems(props: { due: DueCounts; year: number; given?: number }) {
  const { due, year, given } = props;
  const { t } = useTranslation();
  const waiting = dueOrder.flatMap((key) => {
    const count = due[key] ?? 0;
    return count > 0 ? [{ key, count }] : [];
  });
  return (
    <section className="card" id="due" aria-labelledby="due-title" tabIndex={-1}>
      <h2 id="due-title">{t('bureau.due')}</h2>
      {waiting.length === 0 ? (
        <p className="hint">{t('bureau.dueNone')}</p>
      ) : (
        <ul className="due-list counts two">
          {waiting.map(({ key, count }) => (
            <li key={key} className={key === 'applicationsWaitingLong' ? 'overdue' : 'due'}>
              <span className="due-count">{formatCount(count)}</span>
              <div className="due-words">
                <p>
                  <Way of={key} year={year}>
                    {t(`bureau.dueItem.${key}`)}
                  </Way>
                </p>
                <p className="hint">{t(`bureau.dueLine.${key}`)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {given !== undefined && (
        <p>
          <Link to="/completion/$year/extensions" params={{ year }}>
            {t('bureau.given', { n: formatCount(given) })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** The link to the place where it is done. */
function Way(props: { of: DueKey; year: number; children: ReactNode }) {
  const { of, year, children } = props;
  switch (of) {
    case 'applicationsWaiting':
      return <Link to="/accounts/queue">{children}</Link>;
    case 'rostersNotChecked':
      return (
        <Link to="/roster-checks" search={{ checked: false }}>
          {children}
        </Link>
      );
    case 'schoolPlansMissing':
      return (
        <Link to="/completion/$year" params={{ year }} search={{ plan: 'MISSING' }}>
          {children}
        </Link>
      );
    case 'extensionRequests':
      return (
        <Link to="/completion/$year/extensions" params={{ year }}>
          {children}
        </Link>
      );
    case 'transfersToDecide':
      return (
        <Link to="/teachers/transfers" search={{ state: 'PENDING' }}>
          {children}
        </Link>
      );
    default:
      return <Link to="/accounts/care">{children}</Link>;
  }
}

// Decides how the schools of a jurisdiction are gone through: views, search, filters, order and pages, all of them addresses.
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { useSession } from '../../app/session';
import type { SchoolPageFieldsFragment } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import type { Cursors } from '../../ui/pager';
import { SavedViewBar } from './saved-view-bar';
import type { SchoolActs } from './school-acts';
import { SchoolDownload } from './school-download';
import { SchoolFilters, SchoolSearch } from './school-filters';
import { SchoolTable } from './school-table';
import { isNarrowed, orderOf, schoolsView } from './schools-search';
import type { SchoolsSearch, SchoolsView } from './schools-search';

/** What is known of the page that is shown. */
export interface SchoolsPage {
  page: SchoolPageFieldsFragment | null;
  /** How many schools the whole list has; null until it is known. */
  total: number | null;
  error: unknown;
  loading: boolean;
  again: () => void;
}

/** How many cards stand on a phone before more are asked for. */
const FEW = 5;

/** The card; where it stands on another page than its own, whatever narrows it leads there. */
export function SchoolList(props: {
  year: number;
  jurisdiction: { code: string; name: string };
  search: SchoolsSearch;
  shown: SchoolsPage;
  acts: SchoolActs;
  /** Folded away where the list is one part of a page among others. */
  brief?: boolean;
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const { year, search, shown } = props;
  const view = schoolsView({ ...search });
  const key = JSON.stringify(view);
  // A shared address knows its page, but not how one came there: from an unknown page one goes back to the first.
  const [trail, setTrail] = useState<{ key: string; cursors: Cursors }>({ key, cursors: [null] });
  const known = trail.key === key ? trail.cursors : [null];
  const at = search.page ?? 1;
  const cursors: Cursors = Array.from({ length: at }, (_, index) =>
    index === at - 1 ? (search.after ?? null) : (known[index] ?? null),
  );
  const jurisdiction = search.jurisdiction;
  const go = (next: SchoolsView, page?: { page: number; after: string }) =>
    void navigate({
      to: '/completion/$year',
      params: { year },
      search: { ...(jurisdiction ? { jurisdiction } : {}), ...next, ...page },
      resetScroll: false,
    });
  const turn = (turned: Cursors) => {
    const after = turned.at(-1) ?? null;
    setTrail({ key, cursors: [...turned, ...known.slice(turned.length)] });
    go(view, after === null ? undefined : { page: turned.length, after });
  };
  const { sort, descending } = orderOf(view);
  const page = shown.page;
  // On a phone each school is a card: where other things stand below, a few are enough until more are asked for.
  const [folded, setFolded] = useState(props.brief === true);
  const table = useRef<HTMLDivElement>(null);
  const more = (page?.edges.length ?? 0) - FEW;
  const unfold = () => {
    // Whoever pressed goes on at the first that was not there before.
    flushSync(() => setFolded(false));
    table.current?.querySelector<HTMLElement>(`tr:nth-child(${FEW + 1}) :is(a, button)`)?.focus();
  };
  const narrowed = isNarrowed(view);
  return (
    <section className="card schools wide" aria-labelledby="schools-title">
      <div className="between">
        <h2 id="schools-title">{t('schools.title')}</h2>
        <div className="actions">
          {props.actions}
          <SchoolDownload year={year} jurisdiction={props.jurisdiction} view={view} />
        </div>
      </div>
      {me && (
        <SavedViewBar
          personId={me.id}
          year={year}
          view={view}
          {...(jurisdiction ? { jurisdiction } : {})}
        />
      )}
      <SchoolSearch view={view} onChange={(next) => go(next)} />
      {props.brief !== true && <SchoolFilters view={view} onChange={(next) => go(next)} />}
      <p className="list-count between" role="status">
        {shown.total !== null &&
          t(narrowed ? 'schools.countNarrowed' : 'schools.count', {
            n: formatCount(shown.total),
          })}
      </p>
      <PagedList
        pages={{
          nodes: page ? page.edges.map((edge) => edge.node) : null,
          error: shown.error,
          loading: shown.loading,
          cursors,
          next: page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null,
          turn,
          again: shown.again,
        }}
        rows={8}
        empty={
          narrowed ? (
            <>
              {t('schools.none')}{' '}
              <button type="button" className="button small" onClick={() => go({})}>
                {t('schools.clear')}
              </button>
            </>
          ) : (
            t('schools.noSnapshot')
          )
        }
      >
        {(schools) => (
          <div ref={table} className={folded && more > 0 ? 'few' : undefined}>
            <SchoolTable
              schools={schools}
              year={year}
              order={{ column: sort, down: descending }}
              onOrder={({ column, down }) =>
                go(schoolsView({ ...view, sort: column === 'RATE' ? undefined : column, down }))
              }
              acts={props.acts}
              {...(jurisdiction ? { jurisdiction } : {})}
            />
            <button type="button" className="button unfold" onClick={unfold}>
              {t('schools.unfold', { count: more })}
            </button>
          </div>
        )}
      </PagedList>
    </section>
  );
}

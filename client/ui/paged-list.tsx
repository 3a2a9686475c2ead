// Decides how a list that is read by pages stands on its page: grey rows, nothing found, a way on after an error, the pager.
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pager } from './pager';
import type { Cursors } from './pager';
import { Problem } from './problem';
import { RowsLoading } from './skeleton';

/** What the frame needs of the list; app/use-pages.ts makes it. */
export interface ListPages<Node> {
  nodes: readonly Node[] | null;
  error: unknown;
  loading: boolean;
  cursors: Cursors;
  next: string | null;
  turn: (cursors: Cursors) => void;
  again: () => void;
}

/** The frame of a list; `children` draws the rows of a page, `empty` says what to do where there are none. */
export function PagedList<Node>(props: {
  pages: ListPages<Node>;
  empty: ReactNode;
  /** Grey rows while the first page is on its way. */
  rows?: number;
  children: (nodes: readonly Node[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { pages } = props;
  const frame = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  const { nodes, loading } = pages;
  // The button that was pressed may be disabled on the new page: whoever turns goes on at its beginning.
  useEffect(() => {
    if (!turned.current || loading) return;
    turned.current = false;
    frame.current?.focus();
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [loading, nodes]);
  if (nodes === null && !pages.error) return <RowsLoading rows={props.rows} />;
  const page = t('pager.page', { page: pages.cursors.length });
  return (
    <div
      ref={frame}
      className="pages"
      role="group"
      aria-label={page}
      aria-busy={loading}
      tabIndex={-1}
    >
      {nodes === null && <Problem error={pages.error} again={pages.again} />}
      {nodes?.length === 0 && <p className="empty">{props.empty}</p>}
      {nodes !== null && nodes.length > 0 && props.children(nodes)}
      {(pages.cursors.length > 1 || pages.next !== null) && (
        <Pager
          cursors={pages.cursors}
          next={pages.next}
          onTurn={(cursors) => {
            turned.current = true;
            pages.turn(cursors);
          }}
        />
      )}
    </div>
  );
}

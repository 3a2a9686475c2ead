// Decides what stands on a page whose data is not there yet: its heading, and the wait, or what went wrong with the way on.
import { PageHead } from './page-head';
import { Problem } from './problem';
import { RowsLoading } from './skeleton';

/** In place of a page's content until it is read; a page never stands without its heading. */
export function PageWait(props: { title: string; error: unknown; again: () => void }) {
  return (
    <>
      <PageHead title={props.title} />
      {props.error ? <Problem error={props.error} again={props.again} /> : <RowsLoading rows={8} />}
    </>
  );
}

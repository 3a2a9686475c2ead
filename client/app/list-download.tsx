// Decides how a whole list is fetched for a file: how far it is stays told, a click or leaving the page stops it.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../ui/problem';
import { ProgressLine } from '../ui/progress-line';
import { everyPage } from './every-page';

type Progress = { done: number; total: number };

/** What a page of the list is asked with; no data is a fault of the server. */
type Ask<Page> = (after: string | null) => Promise<Page | undefined>;

/**
 * A list's way into a file. `button` is the button that starts it, which the keyboard comes back to; `shown` tells how
 * far it is (`line`), with the way to stop it, and what went wrong.
 */
export function useListDownload(line: (progress: Progress) => string) {
  const { t } = useTranslation();
  const wanted = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  // Nothing is saved once the page has been left.
  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );

  /** Reads every page, of `total` rows where that is known, and hands the rows to `save` unless it is stopped. */
  async function start<Node>(
    ask: Ask<Awaited<ReturnType<Parameters<typeof everyPage<Node>>[0]>>>,
    save: (rows: Node[]) => void,
    total = 0,
  ) {
    if (progress !== null) return;
    wanted.current = true;
    setError(null);
    setProgress({ done: 0, total });
    try {
      const rows = await everyPage(
        async (after) => {
          const page = await ask(after);
          if (!page) throw new TypeError('The server answered a list without a page');
          return page;
        },
        (done, all) => {
          setProgress({ done, total: all });
          return wanted.current;
        },
      );
      if (rows) save(rows);
    } catch (failure) {
      setError(failure);
    }
    setProgress(null);
  }

  const shown = (
    <>
      {progress && (
        <>
          <ProgressLine line={line(progress)} {...(progress.total > 0 ? progress : {})} />
          <button
            type="button"
            className="button small"
            onClick={() => {
              wanted.current = false;
              button.current?.focus();
            }}
          >
            {t('cancel')}
          </button>
        </>
      )}
      <Problem error={error} />
    </>
  );
  return { button, busy: progress !== null, start, shown };
}

// Decides how the list of schools leaves as a file: every page of it, with its filters and the time of its data inside.
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { saveCsv } from '../../app/csv';
import { everyPage } from '../../app/every-page';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { SchoolsDocument } from '../../gql/graphql';
import { Problem } from '../../ui/problem';
import { ProgressLine } from '../../ui/progress-line';
import { schoolsFile } from './schools-file';
import { filterOf, orderOf } from './schools-search';
import type { SchoolsView } from './schools-search';

/** The button, and while it works how far it is. */
export function SchoolDownload(props: {
  year: number;
  jurisdiction: { code: string; name: string };
  view: SchoolsView;
}) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const clock = useClock();
  const wanted = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  // Nothing is saved once the page has been left.
  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );
  const { year, jurisdiction, view } = props;

  async function run() {
    wanted.current = true;
    setError(null);
    setDone(null);
    setProgress({ done: 0, total: 0 });
    const asOf = formatInstant(clock.now(), currentLanguage());
    const variables = {
      year,
      jurisdictionCode: jurisdiction.code,
      filter: filterOf(view),
      ...orderOf(view),
      first: 100,
    };
    try {
      const schools = await everyPage(
        async (after) => {
          const answer = await client.query({
            query: SchoolsDocument,
            variables: { ...variables, after },
            fetchPolicy: 'no-cache',
          });
          if (!answer.data) throw new TypeError('The server answered a list without a page');
          return answer.data.unitCompletions;
        },
        (done, total) => {
          setProgress({ done, total });
          return wanted.current;
        },
      );
      if (schools) {
        saveCsv(schoolsFile(t, { schools, year, name: jurisdiction.name, view, asOf }));
        setDone(schools.length);
      }
    } catch (failure) {
      setError(failure);
    }
    setProgress(null);
  }

  return (
    <div className="download">
      <button
        ref={button}
        type="button"
        className="button"
        aria-disabled={progress !== null}
        onClick={() => {
          if (progress === null) void run();
        }}
      >
        {t('schools.download')}
      </button>
      <p className="hidden" role="status">
        {done !== null && t('schools.downloaded', { n: formatCount(done) })}
      </p>
      {progress && (
        <>
          <ProgressLine
            line={t('schools.downloading', progress)}
            {...(progress.total > 0 ? progress : {})}
          />
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
    </div>
  );
}

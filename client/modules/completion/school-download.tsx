// Decides how the list of schools leaves as a file: every page of it, with its filters and the time of its data inside.
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { saveCsv } from '../../app/csv';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useListDownload } from '../../app/list-download';
import { SchoolsDocument } from '../../gql/graphql';
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
  const { button, busy, start, shown } = useListDownload((progress) =>
    t('schools.downloading', progress),
  );
  const [done, setDone] = useState<number | null>(null);
  const { year, jurisdiction, view } = props;

  function run() {
    setDone(null);
    const asOf = formatInstant(clock.now(), currentLanguage());
    const variables = {
      year,
      jurisdictionCode: jurisdiction.code,
      filter: filterOf(view),
      ...orderOf(view),
      first: 100,
    };
    return start(
      async (after) => {
        const { data } = await client.query({
          query: SchoolsDocument,
          variables: { ...variables, after },
          fetchPolicy: 'no-cache',
        });
        return data?.unitCompletions;
      },
      (schools) => {
        saveCsv(schoolsFile(t, { schools, year, name: jurisdiction.name, view, asOf }));
        setDone(schools.length);
      },
    );
  }

  return (
    <div className="download">
      <button
        ref={button}
        type="button"
        className="button"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void run();
        }}
      >
        {t('schools.download')}
      </button>
      <p className="hidden" role="status">
        {done !== null && t('schools.downloaded', { n: formatCount(done) })}
      </p>
      {shown}
    </div>
  );
}

// Decides how the list of colleagues leaves as a file: the part that is shown, all its pages, with the time of the data; no national ID.
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { saveCsv } from '../../app/csv';
import { everyPage } from '../../app/every-page';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { Me } from '../../app/session';
import { ColleaguesDocument } from '../../gql/graphql';
import type { ColleagueFieldsFragment } from '../../gql/graphql';
import { Problem } from '../../ui/problem';
import { ProgressLine } from '../../ui/progress-line';
import { submittedOf } from './colleagues-search';
import type { Part } from './colleagues-search';

const pageSize = 100;

/** The count of the list and the button that saves it. */
export function ColleaguesDownload(props: {
  unit: NonNullable<Me['unit']>;
  year: number;
  show: Part | undefined;
  total: number | null;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const clock = useClock();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const wanted = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // Names are not saved once the page has been left.
  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );
  const { unit, year, show } = props;
  const language = currentLanguage();
  const instant = (at: string | number) => formatInstant(at, language);
  const yes = (whether: boolean) => t(whether ? 'colleagues.yes' : 'colleagues.no');

  const cells = (each: ColleagueFieldsFragment) => [
    each.name,
    each.jobTitle,
    each.stage && t(`stage.${each.stage}`),
    t(`planState.${each.planState}`),
    each.submittedAt && instant(each.submittedAt),
    yes(each.extended),
    yes(each.late),
    yes(each.reachable),
  ];

  async function save() {
    wanted.current = true;
    setError(null);
    setProgress({ done: 0, total: props.total ?? 0 });
    const time = instant(clock.now());
    try {
      const rows = await everyPage(
        async (after) => {
          const answer = await client.query({
            query: ColleaguesDocument,
            variables: {
              unitId: unit.id,
              year,
              submitted: submittedOf(show),
              first: pageSize,
              after,
            },
            fetchPolicy: 'no-cache',
          });
          if (!answer.data) throw new TypeError('The server answered a list without a page');
          return answer.data.rosterProgress;
        },
        (done, total) => {
          setProgress({ done, total });
          return wanted.current;
        },
      );
      if (!rows) return;
      const name = `${t('colleagues.file')}-${year}`;
      saveCsv({
        name,
        about: [
          [t('colleagues.file'), t('yearLong', { year })],
          [t('colleagues.unit'), unit.name],
          [t('colleagues.fileTime'), time],
          [t('colleagues.fileShow'), t(`colleagues.${show ?? 'all'}`, { n: rows.length })],
        ],
        head: [
          t('colleagues.name'),
          t('colleagues.jobTitle'),
          t('colleagues.stage'),
          t('colleagues.state'),
          t('colleagues.when'),
          t('colleagues.extended'),
          t('colleagues.late'),
          t('colleagues.reachable'),
        ],
        rows: rows.map(cells),
      });
      props.onDone(t('colleagues.downloaded', { n: formatCount(rows.length) }));
    } catch (failure) {
      setError(failure);
    } finally {
      setProgress(null);
    }
  }

  return (
    <>
      <div className="between">
        <p role="status" className="list-count">
          {props.total !== null && t('colleagues.count', { n: formatCount(props.total) })}
        </p>
        <button
          ref={button}
          type="button"
          className="button small"
          disabled={!props.total}
          aria-disabled={progress !== null}
          onClick={() => {
            if (progress === null) void save();
          }}
        >
          {t('colleagues.download')}
        </button>
      </div>
      {progress && (
        <>
          <ProgressLine line={t('colleagues.downloading', progress)} {...progress} />
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
}

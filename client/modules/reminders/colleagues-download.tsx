// Decides how the list of colleagues leaves as a file: the part that is shown, all its pages, with the time of the data; no national ID.
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { saveCsv } from '../../app/csv';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useListDownload } from '../../app/list-download';
import type { Me } from '../../app/session';
import { ColleaguesDocument } from '../../gql/graphql';
import type { ColleagueFieldsFragment } from '../../gql/graphql';
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
  const { button, busy, start, shown } = useListDownload((progress) =>
    t('colleagues.downloading', progress),
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

  function save() {
    const time = instant(clock.now());
    return start(
      async (after) => {
        const { data } = await client.query({
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
        return data?.rosterProgress;
      },
      (rows) => {
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
      },
      props.total ?? 0,
    );
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
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void save();
          }}
        >
          {t('colleagues.download')}
        </button>
      </div>
      {shown}
    </>
  );
}

// Decides how the windows of the current cycle are told to everybody.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { HomeDocument } from '../../gql/graphql';
import { Dated } from '../../ui/dated';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { WindowTable } from './window-table';

/** The card of windows, or that there is no cycle. */
export function OpenWindows() {
  const { t } = useTranslation();
  const { service } = useClock();
  if (!service) return <RowsLoading />;
  if (service.currentYear === null) return <Notice tone="info">{t('home.noCycle')}</Notice>;
  return <Windows year={service.currentYear} />;
}

function Windows({ year }: { year: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(HomeDocument, { variables: { year } });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading />;
  const language = currentLanguage();
  return (
    <section className="card" aria-labelledby="windows-title">
      <h2 id="windows-title">{t('home.windows', { year })}</h2>
      <p className="hint">
        <Dated
          text={t('home.service', {
            from: formatInstant(data.cycle.opensAt, language),
            until: formatClosing(data.cycle.closesAt, language),
          })}
        />
      </p>
      <WindowTable windows={data.cycle.windows} />
    </section>
  );
}

// Decides how the national centre runs a cycle: its windows, extensions, the next cycle, and the demonstration's clock.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { Guard } from '../../app/guard';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { useSession } from '../../app/session';
import { CyclePageDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { ExtensionList } from '../completion/extension-list';
import { ClockPanel } from './clock-panel';
import { CycleTimeline } from './cycle-timeline';
import { CycleWindows } from './cycle-windows';
import { ExtendJurisdictionDialog } from './extend-jurisdiction-dialog';
import { NextCycleDialog } from './next-cycle-dialog';

/** The page `/cycles/108`. */
export function CyclePage() {
  return <Guard actions={['CYCLE_MANAGE']}>{() => <CycleView />}</Guard>;
}

function CycleView() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { service } = useClock();
  const { refresh } = useKeyedWrite();
  const { year } = useParams({ from: '/cycles/$year' });
  const { data, error, refetch } = useQuery(CyclePageDocument, { variables: { year } });
  const [asking, setAsking] = useState<'extend' | 'next' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (!data) {
    return (
      <PageWait title={t('cycle.title', { year })} error={error} again={() => void refetch()} />
    );
  }
  const { cycle, cycles } = data;
  const language = currentLanguage();
  const newest = Math.max(...cycles.map((each) => each.year));
  const finish = (sentence: string) => {
    setDone(sentence);
    setAsking(null);
  };
  return (
    <>
      <PageHead
        title={t('cycle.title', { year })}
        line={t('cycle.line', {
          from: formatInstant(cycle.opensAt, language),
          until: formatClosing(cycle.closesAt, language),
        })}
        actions={
          <>
            {may('JURISDICTION_EXTEND') && (
              <button type="button" className="button" onClick={() => setAsking('extend')}>
                {t('extend.jurisdiction')}
              </button>
            )}
            {year === newest && (
              <button type="button" className="button" onClick={() => setAsking('next')}>
                {t('cycle.next', { year: newest + 1 })}
              </button>
            )}
          </>
        }
      />
      {done && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      <nav className="years" aria-label={t('cycle.years')}>
        {[...cycles]
          .sort((a, b) => b.year - a.year)
          .map((each) => (
            <Link key={each.year} to="/cycles/$year" params={{ year: each.year }}>
              {t('yearLong', { year: each.year })}
            </Link>
          ))}
      </nav>
      {service?.demonstration && may('CLOCK_MOVE') && <ClockPanel />}
      <section className="card">
        <dl className="figures">
          <div>
            <dt>{t('cycle.cutoff')}</dt>
            <dd>{formatInstant(cycle.rosterCutoffAt, language)}</dd>
          </div>
          <div>
            <dt>{t('cycle.snapshot')}</dt>
            <dd>
              {cycle.snapshotTakenAt
                ? formatInstant(cycle.snapshotTakenAt, language)
                : t('cycle.noSnapshot')}
            </dd>
          </div>
        </dl>
      </section>
      <CycleTimeline year={year} windows={cycle.windows} onDone={finish} />
      <CycleWindows year={year} windows={cycle.windows} onDone={finish} />
      {may('EXTENSION_READ') && <ExtensionList year={year} />}
      {asking === 'extend' && (
        <ExtendJurisdictionDialog
          year={year}
          windows={cycle.windows}
          onDone={finish}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'next' && (
        <NextCycleDialog
          fromYear={newest}
          onDone={(sentence) => {
            finish(sentence);
            void refresh();
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

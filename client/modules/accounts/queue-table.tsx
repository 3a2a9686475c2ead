// Decides what an application is judged by: how long it waits, for which unit and tier, who it is.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { AccountRowFieldsFragment } from '../../gql/graphql';
import { Email } from '../../ui/email';
import { None } from '../../ui/none';
import { RecordTable } from '../../ui/record-table';
import { approverOf } from './tiers';
import { tooLong, waitedDays } from './waiting-days';

type Application = AccountRowFieldsFragment & {
  nationalIdMasked: string | null;
  waitingSince: string | null;
};

type OnAct = (act: 'approve' | 'refuse', account: Application) => void;

/** The applications of one page: with the two buttons where one decides oneself, else with who does. */
export function QueueTable(props: { applications: readonly Application[]; onAct?: OnAct }) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  return (
    <RecordTable
      rows={props.applications}
      keyOf={(each) => each.id}
      columns={[
        {
          label: t('queue.person'),
          kind: 'name',
          cell: (each) => (
            <>
              <Link to="/accounts/$id" params={{ id: each.id }}>
                {each.name}
              </Link>
              <small>{each.nationalIdMasked}</small>
            </>
          ),
        },
        {
          label: t('queue.unit'),
          cell: (each) => (
            <>
              {each.unit.name}
              <small>{t(`role.${each.role}`)}</small>
            </>
          ),
        },
        {
          label: t('accounts.contact'),
          cell: (each) => (
            <>
              {each.telephone ?? <None />}
              {each.email && (
                <small>
                  <Email address={each.email} />
                </small>
              )}
            </>
          ),
        },
        {
          label: t('queue.waited'),
          cell: (each) => <Waited since={each.waitingSince ?? each.appliedAt} now={now} />,
        },
        {
          label: t('account.acts'),
          kind: 'act',
          className: 'acts',
          cell: (each) =>
            each.managed && props.onAct ? (
              <Acts application={each} onAct={props.onAct} />
            ) : (
              t(`queue.by.${each.managed ? 'YOU' : approverOf(each.role, each.unit.kind)}`)
            ),
        },
      ]}
    />
  );
}

function Acts({ application, onAct }: { application: Application; onAct: OnAct }) {
  const { t } = useTranslation();
  return (
    <div className="actions">
      {(['approve', 'refuse'] as const).map((act) => (
        <button
          key={act}
          type="button"
          className={`button small ${act === 'approve' ? 'primary' : ''}`}
          aria-label={t(`act.${act}.title`, { name: application.name })}
          onClick={() => onAct(act, application)}
        >
          {t(`act.${act}.action`)}
        </button>
      ))}
    </div>
  );
}

function Waited({ since, now }: { since: string; now: number }) {
  const { t } = useTranslation();
  const days = waitedDays(since, now);
  return (
    <>
      {days === 0 ? t('queue.today') : t('queue.days', { count: days })}{' '}
      {days >= tooLong && <span className="badge warm">{t('queue.late')}</span>}
      <small>{formatDay(since, currentLanguage())}</small>
    </>
  );
}

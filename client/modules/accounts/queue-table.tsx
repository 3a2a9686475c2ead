// Decides what an application is judged by: how long it waits, for which unit and tier, who it is.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { AccountRowFieldsFragment } from '../../gql/graphql';
import { Email } from '../../ui/email';
import { None } from '../../ui/none';
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
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t('queue.person')}</th>
            <th scope="col">{t('queue.unit')}</th>
            <th scope="col">{t('accounts.contact')}</th>
            <th scope="col">{t('queue.waited')}</th>
            <th scope="col">
              <span className="hidden">{t('account.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.applications.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/accounts/$id" params={{ id: each.id }}>
                  {each.name}
                </Link>
                <small>{each.nationalIdMasked}</small>
              </th>
              <td data-label={t('queue.unit')}>
                {each.unit.name}
                <small>{t(`role.${each.role}`)}</small>
              </td>
              <td data-label={t('accounts.contact')}>
                {each.telephone ?? <None />}
                {each.email && (
                  <small>
                    <Email address={each.email} />
                  </small>
                )}
              </td>
              <td data-label={t('queue.waited')}>
                <Waited since={each.waitingSince ?? each.appliedAt} now={now} />
              </td>
              <td className="acts">
                {each.managed && props.onAct ? (
                  <Acts application={each} onAct={props.onAct} />
                ) : (
                  t(`queue.by.${each.managed ? 'YOU' : approverOf(each.role, each.unit.kind)}`)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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

// Decides what an account of a unit that states no plans opens in the morning: what waits for it, what it can do, whom to call.
import { skipToken, useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../app/format';
import { currentLanguage } from '../app/i18n/language';
import { useSession } from '../app/session';
import type { Me } from '../app/session';
import { UnitDashboardDocument } from '../gql/graphql';
import type { UnitDashboardQuery } from '../gql/graphql';
import { hasTiers } from '../modules/accounts/tiers';
import { approves } from '../modules/accounts/waiting';
import { ContactList } from '../modules/help/contact-list';
import { Problem } from '../ui/problem';
import { RowsLoading } from '../ui/skeleton';

/** The dashboard; no year of plans concerns such a unit (D2.4). */
export function UnitDashboard({ me }: { me: Me; year: number }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { data, error, refetch } = useQuery(
    UnitDashboardDocument,
    me.unit ? { variables: { unitId: me.unit.id, approves: may(...approves) } } : skipToken,
  );
  const contacts = (data?.accountDirectory.edges ?? []).map(({ node }) => ({
    ...node,
    name: `${node.name}・${t(`role.${node.role}`)}`,
  }));
  return (
    <>
      {data?.accountApplications && <Applications waiting={data.accountApplications} />}
      <Offered me={me} />
      {me.unit && hasTiers(me.unit.kind) && (
        <section className="card stack" aria-labelledby="unit-contacts">
          <h2 id="unit-contacts">{t('help.own', { unit: me.unit.name })}</h2>
          {error && !data && <Problem error={error} again={() => void refetch()} />}
          {!data && !error && <RowsLoading rows={2} />}
          {data && contacts.length === 0 && <p className="hint">{t('help.ownNone')}</p>}
          {contacts.length > 0 && <ContactList contacts={contacts} />}
        </section>
      )}
    </>
  );
}

type Waiting = NonNullable<UnitDashboardQuery['accountApplications']>;

function Applications({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation();
  const { edges, totalCount } = waiting;
  return (
    <section className="card stack" aria-labelledby="waiting-title">
      <div className="between">
        <h2 id="waiting-title">
          {t('queue.task')} {totalCount > 0 && <span className="count-mark">{totalCount}</span>}
        </h2>
        {totalCount > 0 && (
          <Link className="button primary" to="/accounts/queue">
            {t('care.toQueue')}
          </Link>
        )}
      </div>
      {totalCount === 0 && <p className="empty">{t('unitHome.noneWait')}</p>}
      {totalCount > 0 && (
        <ul className="plain">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <Link to="/accounts/$id" params={{ id: node.id }}>
                {node.name}
              </Link>
              <span className="hint">
                {t(`role.${node.role}`)}・{formatDay(node.appliedAt, currentLanguage())}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a unit without a year of plans can do here: by what the server allows. */
function Offered({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <section className="card stack" aria-labelledby="offered-title">
      <h2 id="offered-title">{t('unitHome.offered')}</h2>
      <p className="hint">
        {t(me.unit?.kind === 'KINDERGARTEN' ? 'unitHome.kindergarten' : 'unitHome.other')}
      </p>
      <ul className="offers">
        {may('TEACHER_READ') && (
          <li>
            <Link to="/teachers">{t('nav.teachers')}</Link>
            <span className="hint">{t('unitHome.teachers')}</span>
          </li>
        )}
        {may('ACCOUNT_READ') && (
          <li>
            <Link to="/accounts">{t('nav.accounts')}</Link>
            <span className="hint">{t('unitHome.accounts')}</span>
          </li>
        )}
        {may('ACCOUNT_DIRECTORY_READ') && (
          <li>
            <Link to="/directory">{t('nav.directory')}</Link>
            <span className="hint">{t('unitHome.directory')}</span>
          </li>
        )}
        {may('OWN_ACCOUNT') && (
          <li>
            <Link to="/account">{t('nav.myAccount')}</Link>
            <span className="hint">{t('unitHome.own')}</span>
          </li>
        )}
        <li>
          <Link to="/help">{t('frame.help')}</Link>
          <span className="hint">{t('help.line')}</span>
        </li>
      </ul>
    </section>
  );
}

// Decides how one keeps the own business account: reads it, keeps telephone and email up to date (D2.6, D8).
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import type { Me } from '../../app/session';
import { MyAccountDocument } from '../../gql/graphql';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { AccountFacts } from './account-facts';
import { EmailChangeForm } from './email-change-form';
import { RecoveryCodesRenewal } from './second-factor-renewal';
import { TelephoneForm } from './telephone-form';

/** The page `/account`. */
export function MyAccountPage() {
  return <Guard actions={['OWN_ACCOUNT']}>{(me) => <Own me={me} />}</Guard>;
}

function Own({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(MyAccountDocument);
  if (!data) {
    return <PageWait title={t('myAccount.title')} error={error} again={() => void refetch()} />;
  }
  const account = data.myAccount;
  return (
    <>
      <PageHead title={t('myAccount.title')} line={`${account.name}・${account.unit.name}`} />
      <AccountFacts account={account} />
      <div className="cards">
        <TelephoneForm account={account} />
        <EmailChangeForm email={account.email} confirmed={account.email !== null} />
        <section className="card stack">
          <div>
            <h2>{t('myAccount.password')}</h2>
            <p className="hint">{t('myAccount.passwordLine')}</p>
          </div>
          <Link to="/password" className="button">
            {t('myAccount.toPassword')}
          </Link>
        </section>
        {me.allowedActions.includes('SECOND_FACTOR_OWN') && (
          <RecoveryCodesRenewal userName={me.userName} />
        )}
      </div>
    </>
  );
}

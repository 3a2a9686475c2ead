// Decides what a bureau and the centre have to care for: schools without a chief, long waits, accounts that nobody uses (D2.3, D2.8).
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { PageHead } from '../../ui/page-head';
import { AccountsNav } from './accounts-nav';
import { LongWaits } from './long-waits';
import { UnitsWithoutChief } from './units-without-chief';
import { UnusedAccounts } from './unused-accounts';

/** The page `/accounts/care`. */
export function CarePage() {
  const { t } = useTranslation();
  return (
    <Guard actions={['ACCOUNT_CARE_READ']}>
      {(me) => (
        <>
          <PageHead title={t('care.title')} line={t('care.line')} />
          <AccountsNav />
          <LongWaits />
          <UnitsWithoutChief country={me.jurisdiction === null} />
          <UnusedAccounts />
        </>
      )}
    </Guard>
  );
}

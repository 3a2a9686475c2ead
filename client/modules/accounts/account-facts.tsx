// Decides which data of an account are read, and what is said where the reader may not see them (D3.8).
import { useTranslation } from 'react-i18next';
import { formatInstant, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { AccountFieldsFragment } from '../../gql/graphql';
import { Facts } from '../../ui/facts';
import type { Fact } from '../../ui/facts';
import { isTier } from './tiers';

/** The card of an account's data. */
export function AccountFacts({ account }: { account: AccountFieldsFragment }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const instant = (at: string | null) => at && formatInstant(at, language);
  const hidden = <span className="hint">{t('account.hidden')}</span>;
  const facts: (Fact | false)[] = [
    {
      name: t('account.unit'),
      value: t('accounts.named', { name: account.unit.name, code: account.unit.code }),
    },
    { name: t('accounts.tier'), value: t(`role.${account.role}`) },
    isTier(account.role) && {
      name: t('accounts.functions'),
      value: formatList(
        account.functions.map((each) => t(`businessFunction.${each}`)),
        language,
      ),
    },
    { name: t('accounts.userName'), value: account.userName },
    { name: t('account.nationalId'), value: account.nationalIdMasked ?? hidden },
    { name: t('account.telephone'), value: account.telephone ?? hidden },
    { name: t('account.email'), value: account.email ?? hidden },
    !isTier(account.role) && {
      name: t('account.secondFactor'),
      value: t(account.secondFactor ? 'account.factorDone' : 'account.factorTodo'),
    },
    { name: t('account.appliedAt'), value: instant(account.appliedAt) },
    { name: t('account.decidedAt'), value: instant(account.decidedAt) },
    account.refusalReason !== null && {
      name: t('account.refusalReason'),
      value: account.refusalReason,
    },
    { name: t('accounts.lastUsed'), value: instant(account.lastUsedAt) ?? t('accounts.never') },
    account.unusedNoticeAt !== null && {
      name: t('account.unusedNotice'),
      value: instant(account.unusedNoticeAt),
    },
  ];
  return (
    <section className="card" aria-labelledby="data-title">
      <h2 id="data-title">{t('account.data')}</h2>
      <Facts facts={facts.filter((each) => each !== false)} />
      <p className="hint">{t('account.fixed')}</p>
    </section>
  );
}

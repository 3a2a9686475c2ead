// Decides how the state of an account looks: always a word, the colour only repeats it (D2.8).
import { useTranslation } from 'react-i18next';
import type { AccountStatus } from '../../gql/graphql';

const tones = {
  APPLIED: 'cool',
  ACTIVE: 'good',
  SUSPENDED: 'warm',
  REFUSED: 'bad',
  WITHDRAWN: 'plain',
  DELETED: 'plain',
} as const;

/** The state of an account. */
export function AccountBadge({ status }: { status: AccountStatus }) {
  const { t } = useTranslation();
  return <span className={`badge ${tones[status]}`}>{t(`accountStatus.${status}`)}</span>;
}

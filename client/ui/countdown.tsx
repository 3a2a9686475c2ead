// Decides how the time that is left is told: the two largest units, on the server's clock.
import { useTranslation } from 'react-i18next';
import { useNow } from '../app/clock';
import { timeLeft } from '../app/format';

/** What is left until an instant (ISO 8601). */
export function Countdown({ until }: { until: string }) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const left = timeLeft(until, now);
  const words =
    left.days > 0
      ? t('left.days', left)
      : left.hours > 0
        ? t('left.hours', left)
        : t('left.minutes', left);
  return <span className="numbers countdown">{words}</span>;
}

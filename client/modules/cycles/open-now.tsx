// Decides how it is told what is open at this moment: for whom, until when, and what opens next.
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatClosing, formatInstant, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { WindowFieldsFragment } from '../../gql/graphql';
import { Countdown } from '../../ui/countdown';
import { jurisdictionName } from '../completion/unit-words';
import { groupWindows } from './window-groups';
import type { WindowGroup } from './window-groups';

/** The open windows with the time that is left, and the next to open. */
export function OpenNow({ windows }: { windows: readonly WindowFieldsFragment[] }) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const language = currentLanguage();
  const groups = groupWindows(windows, now);
  const open = groups.filter((group) => group.state === 'OPEN');
  const next = groups.find((group) => group.state === 'UPCOMING');
  const names = (group: WindowGroup) =>
    formatList(group.jurisdictions.map(jurisdictionName), language);
  return (
    <section className="card" aria-labelledby="open-now-title">
      <h2 id="open-now-title">{t('country.openNow')}</h2>
      {open.length === 0 && <p className="hint">{t('country.openNone')}</p>}
      <ul className="open-now">
        {open.map((group) => (
          <li key={group.key}>
            <p>
              <strong>{t(`audience.${group.audience}`)}</strong>{' '}
              <Countdown until={group.closesAt} />
            </p>
            <p>{names(group)}</p>
            <p className="hint numbers">
              {t('window.until', { instant: formatClosing(group.closesAt, language) })}
            </p>
          </li>
        ))}
        {next && (
          <li>
            <p>
              <strong>{t('country.openNext', { audience: t(`audience.${next.audience}`) })}</strong>
            </p>
            <p>{names(next)}</p>
            <p className="hint numbers">
              {t('window.from', { instant: formatInstant(next.opensAt, language) })}
            </p>
          </li>
        )}
      </ul>
    </section>
  );
}

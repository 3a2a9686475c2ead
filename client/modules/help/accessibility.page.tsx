// Decides what is said of how far the pages are made for everyone: what was checked, what does not work, whom to tell.
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { PageHead } from '../../ui/page-head';
import { Contacts } from './contacts';

/** The day on which the statement was last gone through. */
const statedOn = '2026-11-22T00:00:00+08:00';
const checks = ['tool', 'keyboard', 'zoom', 'contrast', 'reader', 'time', 'motion'] as const;
const limits = ['reader', 'map', 'files'] as const;

/** The page `/accessibility`; it works signed out. */
export function AccessibilityPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead
        title={t('accessibility.title')}
        line={t('accessibility.line', { day: formatDay(statedOn, currentLanguage()) })}
      />
      <section className="card" aria-labelledby="checked-title">
        <h2 id="checked-title">{t('accessibility.checked')}</h2>
        <ul className="dots">
          {checks.map((each) => (
            <li key={each}>{t(`accessibility.checks.${each}`)}</li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="known-title">
        <h2 id="known-title">{t('accessibility.known')}</h2>
        <ul className="dots">
          {limits.map((each) => (
            <li key={each}>{t(`accessibility.limits.${each}`)}</li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="tell-title">
        <h2 id="tell-title">{t('accessibility.tell')}</h2>
        <p>{t('accessibility.tellLine')}</p>
      </section>
      <Contacts />
    </>
  );
}

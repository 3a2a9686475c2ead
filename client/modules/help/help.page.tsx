// Decides what help anyone finds: whom to call, the year in steps, and what to do when something is in the way.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';
import { Contacts } from './contacts';

const steps = ['roster', 'school', 'teacher', 'watch', 'receipt'] as const;
const cases = ['closed', 'ended', 'forgotten', 'offline', 'phone', 'missing'] as const;
const refusals = [
  'CONFLICT',
  'NOT_REPRESENTATIVE',
  'RATE_LIMITED',
  'LINK_INVALID',
  'ID_TAKEN',
  'INTERNAL',
] as const;

/** The page `/help`; it works signed out. */
export function HelpPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('frame.help')} line={t('help.line')} />
      <Contacts />
      <section className="card" aria-labelledby="year-title">
        <h2 id="year-title">{t('guide.year')}</h2>
        <ol className="steps">
          {steps.map((each) => (
            <li key={each}>
              <h3>{t(`guide.steps.${each}.title`)}</h3>
              <p>{t(`guide.steps.${each}.line`)}</p>
            </li>
          ))}
        </ol>
        <p>
          <Link to="/schedule">{t('schedule.title')}</Link>
        </p>
      </section>
      <section className="card" aria-labelledby="cases-title">
        <h2 id="cases-title">{t('guide.cases')}</h2>
        {cases.map((each) => (
          <details className="answer-to" key={each}>
            <summary>{t(`guide.case.${each}.title`)}</summary>
            <p>{t(`guide.case.${each}.line`)}</p>
          </details>
        ))}
      </section>
      <section className="card" aria-labelledby="refusals-title">
        <h2 id="refusals-title">{t('guide.refusals')}</h2>
        {refusals.map((each) => (
          <details className="answer-to" key={each}>
            <summary>{t(`guide.refusal.${each}.title`)}</summary>
            <p>{t(`guide.refusal.${each}.line`)}</p>
          </details>
        ))}
      </section>
    </>
  );
}

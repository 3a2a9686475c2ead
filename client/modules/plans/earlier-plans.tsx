// Decides how a teacher reads what they planned in earlier years: a row a year, each leading to that plan (D5.2).
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { EarlierPlanFieldsFragment } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { labelOf } from './labels';

/** The table of earlier years, newest first; `year` itself is left out. */
export function EarlierPlans(props: { plans: readonly EarlierPlanFieldsFragment[]; year: number }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const earlier = props.plans.filter((each) => each.year < props.year);
  return (
    <section className="card wide" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t('morning.earlier')}</h2>
      {earlier.length === 0 ? (
        <p className="hint">{t('morning.noneEarlier')}</p>
      ) : (
        <div className="table-frame">
          <table className="stacked earlier">
            <thead>
              <tr>
                <th scope="col">{t('participation.year')}</th>
                <th scope="col">{t('window.state')}</th>
                <th scope="col">{t('plan.domains')}</th>
                <th scope="col" className="number">
                  {t('morning.hours')}
                </th>
                <th scope="col">{t('morning.courses')}</th>
              </tr>
            </thead>
            <tbody>
              {earlier.map(({ year, state, submitted }) => (
                <tr key={year}>
                  <th scope="row">
                    <Link to="/plan/$year" params={{ year }}>
                      {t('yearLong', { year })}
                    </Link>
                  </th>
                  <td>
                    {state === 'SUBMITTED' ? (
                      <PlanBadge state={state} />
                    ) : (
                      <span className="badge plain">{t('morning.neverSubmitted')}</span>
                    )}
                  </td>
                  <td data-label={t('plan.domains')}>
                    {submitted ? (
                      <ul className="plain">
                        {submitted.domains.map((each) => (
                          <li key={each.domain.key}>
                            {labelOf(each.domain)}
                            <span className="numbers">{t('hours', { hours: each.hours })}</span>
                          </li>
                        ))}
                      </ul>
                    ) : (
                      '—'
                    )}
                  </td>
                  <td data-label={t('morning.hours')} className="number">
                    {submitted ? t('hours', { hours: submitted.hours }) : '—'}
                  </td>
                  <td data-label={t('morning.courses')}>
                    {formatList(submitted?.courses.map((each) => each.topic) ?? [], language) ||
                      '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

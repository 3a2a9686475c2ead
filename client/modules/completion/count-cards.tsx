// Decides how completion is summed up: a card for the schools, a card for the teachers, the rate first.
import { useTranslation } from 'react-i18next';
import { formatCount, formatRate } from '../../app/format';
import type { CountFieldsFragment } from '../../gql/graphql';

/** Both sums of a jurisdiction or of the country. */
export function CountCards(props: { schools: CountFieldsFragment; teachers: CountFieldsFragment }) {
  return (
    <div className="cards two">
      <CountCard of="schools" counts={props.schools} />
      <CountCard of="teachers" counts={props.teachers} />
    </div>
  );
}

const parts = ['submitted', 'draft', 'notStarted'] as const;

/** One sum: the rate first, then what it is made of. */
export function CountCard({
  of,
  counts,
}: {
  of: 'schools' | 'teachers';
  counts: CountFieldsFragment;
}) {
  const { t } = useTranslation();
  const width = (count: number) => (counts.eligible > 0 ? (count / counts.eligible) * 100 : 0);
  return (
    <section className="card count">
      <h2>{t(`completion.${of}`)}</h2>
      <p className="rate">
        <strong>{formatRate(counts.rate)}</strong>
        <span>
          {t('completion.of', {
            submitted: formatCount(counts.submitted),
            eligible: formatCount(counts.eligible),
          })}
        </span>
      </p>
      <svg className="parts" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="part-submitted" width={width(counts.submitted)} height="6" />
        <rect
          className="part-draft"
          x={width(counts.submitted)}
          width={width(counts.draft)}
          height="6"
        />
      </svg>
      <dl className="legend">
        {parts.map((part) => (
          <div key={part} className={part}>
            <dt>{t(`completion.${part}`)}</dt>
            <dd className="numbers">{formatCount(counts[part])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('completion.extended')}</dt>
          <dd className="numbers">{formatCount(counts.extended)}</dd>
        </div>
        {of === 'teachers' && (
          <div>
            <dt>{t('completion.late')}</dt>
            <dd className="numbers">
              {t('completion.lateLine', {
                submitted: formatCount(counts.lateSubmitted),
                added: formatCount(counts.lateAdded),
              })}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

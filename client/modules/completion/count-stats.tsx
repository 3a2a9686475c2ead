// Decides which few numbers a bureau reads first: how far teachers and schools are, and where nobody has begun.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatRate } from '../../app/format';
import type { CountFieldsFragment } from '../../gql/graphql';

/** The numbers, as links where there is a list behind one; `waiting` is how many things wait for this office. */
export function CountStats(props: {
  year: number;
  teachers: CountFieldsFragment;
  schools: CountFieldsFragment;
  nobody: number;
  waiting: number;
}) {
  const { t } = useTranslation();
  const { year, nobody, waiting } = props;
  return (
    <dl className="stats">
      <Share name={t('bureau.teachers')} counts={props.teachers} unit="people" />
      <Share name={t('bureau.schools')} counts={props.schools} unit="schools" />
      <div className="stat">
        <dt>{t('bureau.nobody')}</dt>
        <dd>{formatCount(nobody)}</dd>
        <dd>
          {nobody === 0 ? (
            t('bureau.nobodyNone')
          ) : (
            <Link to="/completion/$year" params={{ year }} search={{ teachers: 'NOBODY' }}>
              {t('bureau.nobodyList')}
            </Link>
          )}
        </dd>
      </div>
      <div className="stat">
        <dt>{t('bureau.waiting')}</dt>
        <dd>{formatCount(waiting)}</dd>
        <dd>
          {waiting === 0 ? t('bureau.waitingNone') : <a href="#due">{t('bureau.waitingList')}</a>}
        </dd>
      </div>
    </dl>
  );
}

function Share(props: { name: string; counts: CountFieldsFragment; unit: 'people' | 'schools' }) {
  const { t } = useTranslation();
  const { submitted, eligible, rate } = props.counts;
  return (
    <div className="stat">
      <dt>{props.name}</dt>
      <dd>{formatCount(submitted)}</dd>
      <dd>
        {t(`bureau.of.${props.unit}`, { eligible: formatCount(eligible), rate: formatRate(rate) })}
      </dd>
    </div>
  );
}

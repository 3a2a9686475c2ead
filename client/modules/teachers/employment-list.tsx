// Decides how the places where somebody has worked are read, the newest first (D3.6).
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { TeacherFieldsFragment } from '../../gql/graphql';
import { noonOf } from '../../ui/day-field';

/** The card of the employment history. */
export function EmploymentList(props: { employments: TeacherFieldsFragment['employments'] }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const day = (each: string) => formatDay(noonOf(each), language);
  return (
    <section className="card" aria-labelledby="employments-title">
      <h2 id="employments-title">{t('teacher.employments')}</h2>
      <ul className="history">
        {props.employments.map((each) => (
          <li key={`${each.unitCode} ${each.fromDay} ${each.toDay ?? ''}`}>
            <p>
              <strong>{each.unitName}</strong>
              {each.endKind && (
                <span className="badge plain">{t(`releaseKind.${each.endKind}`)}</span>
              )}
            </p>
            <p className="hint">
              {each.toDay
                ? t('teacher.period', { from: day(each.fromDay), to: day(each.toDay) })
                : t('teacher.since', { from: day(each.fromDay) })}
            </p>
            {each.reason && <p className="hint">{t('teacher.why', { reason: each.reason })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

// Decides how colleagues are read: how far each is, since when, and who cannot be reached by a reminder.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { ColleagueFieldsFragment } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { None } from '../../ui/none';

/** The rows of a page. */
export function ColleagueTable(props: { colleagues: readonly ColleagueFieldsFragment[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t('colleagues.name')}</th>
            <th scope="col">{t('colleagues.jobTitle')}</th>
            <th scope="col">{t('colleagues.stage')}</th>
            <th scope="col">{t('colleagues.state')}</th>
            <th scope="col">{t('colleagues.when')}</th>
          </tr>
        </thead>
        <tbody>
          {props.colleagues.map((each) => (
            <Row key={each.teacherId} colleague={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ colleague }: { colleague: ColleagueFieldsFragment }) {
  const { t } = useTranslation();
  const { name, planState, submittedAt } = colleague;
  const missed = planState !== 'SUBMITTED' && !colleague.reachable;
  return (
    <tr>
      <th scope="row">
        {name}
        {colleague.late && <span className="badge cool">{t('colleagues.late')}</span>}
        {missed && (
          <small className="unreached">
            {t('colleagues.unreachable')}{' '}
            <Link
              to="/teachers/$id"
              params={{ id: colleague.teacherId }}
              aria-label={t('colleagues.mendOf', { name })}
            >
              {t('colleagues.mend')}
            </Link>
          </small>
        )}
      </th>
      <td data-label={t('colleagues.jobTitle')}>{colleague.jobTitle ?? <None />}</td>
      <td data-label={t('colleagues.stage')}>
        {colleague.stage ? t(`stage.${colleague.stage}`) : <None />}
      </td>
      <td data-label={t('colleagues.state')}>
        <PlanBadge state={planState} />
        {colleague.extended && <small>{t('colleagues.extended')}</small>}
      </td>
      <td data-label={t('colleagues.when')} className="numbers">
        {submittedAt ? formatInstant(submittedAt, currentLanguage()) : <None />}
      </td>
    </tr>
  );
}

// Decides how colleagues are read: how far each is, since when, and who cannot be reached by a reminder.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { ColleagueFieldsFragment } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { None } from '../../ui/none';
import { RecordTable } from '../../ui/record-table';

/** The rows of a page. */
export function ColleagueTable(props: { colleagues: readonly ColleagueFieldsFragment[] }) {
  const { t } = useTranslation();
  return (
    <RecordTable
      rows={props.colleagues}
      keyOf={(each) => each.teacherId}
      columns={[
        {
          label: t('colleagues.name'),
          kind: 'name',
          cell: (each) => <Name colleague={each} />,
        },
        { label: t('colleagues.jobTitle'), cell: ({ jobTitle }) => jobTitle ?? <None /> },
        {
          label: t('colleagues.stage'),
          cell: ({ stage }) => (stage ? t(`stage.${stage}`) : <None />),
        },
        {
          label: t('colleagues.state'),
          cell: ({ planState, extended }) => (
            <>
              <PlanBadge state={planState} />
              {extended && <small>{t('colleagues.extended')}</small>}
            </>
          ),
        },
        {
          label: t('colleagues.when'),
          className: 'numbers',
          cell: ({ submittedAt }) =>
            submittedAt ? formatInstant(submittedAt, currentLanguage()) : <None />,
        },
      ]}
    />
  );
}

/** Who it is, and what keeps a reminder from them, with the way to mend it. */
function Name({ colleague }: { colleague: ColleagueFieldsFragment }) {
  const { t } = useTranslation();
  const { name, planState } = colleague;
  const missed = planState !== 'SUBMITTED' && !colleague.reachable;
  return (
    <>
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
    </>
  );
}

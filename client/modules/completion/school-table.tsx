// Decides how a page of schools is read: where its plans stand, what is missing, and what can be done about it.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMonthDay, formatRate, startOfDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import type { SchoolRowFieldsFragment, UnitCompletionSort } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { Bar } from '../../ui/bar';
import { SortableHead } from '../../ui/sortable-head';
import type { Order } from '../../ui/sortable-head';
import type { SchoolActs } from './school-acts';
import { stageWords } from './unit-words';

/** A row of the table. */
export type SchoolRow = SchoolRowFieldsFragment;

const columns: { column: UnitCompletionSort; numeric: boolean }[] = [
  { column: 'NAME', numeric: false },
  { column: 'SCHOOL_PLAN', numeric: false },
  { column: 'ELIGIBLE', numeric: true },
  { column: 'SUBMITTED', numeric: true },
  { column: 'RATE', numeric: true },
];

/** The table; `jurisdiction` is named in links where it is not one's own. */
export function SchoolTable(props: {
  schools: readonly SchoolRow[];
  year: number;
  jurisdiction?: string;
  order: Order<UnitCompletionSort>;
  onOrder: (order: Order<UnitCompletionSort>) => void;
  acts: SchoolActs;
}) {
  const { t } = useTranslation();
  const { order, onOrder } = props;
  const head = (column: UnitCompletionSort, numeric: boolean) => (
    <SortableHead key={column} column={column} numeric={numeric} order={order} onOrder={onOrder}>
      {t(`schools.column.${column}`)}
    </SortableHead>
  );
  return (
    <div className="table-frame">
      <table className="units">
        <thead>
          <tr>
            {columns.map(({ column, numeric }) => head(column, numeric))}
            <th scope="col">{t('schools.column.roster')}</th>
            {head('LAST_SUBMITTED', false)}
            {props.acts.any && (
              <th scope="col">
                <span className="hidden">{t('schools.column.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {props.schools.map((school) => (
            <Row key={school.unitId} {...props} school={school} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { school: SchoolRow; year: number; jurisdiction?: string; acts: SchoolActs }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { school, year, jurisdiction, acts } = props;
  const { teachers } = school;
  const language = currentLanguage();
  return (
    <tr>
      <th scope="row">
        {may('UNIT_COMPLETION_READ') ? (
          <Link
            to="/completion/$year/schools/$unitId"
            params={{ year, unitId: school.unitId }}
            search={jurisdiction ? { jurisdiction } : {}}
          >
            {school.name}
          </Link>
        ) : (
          school.name
        )}
        <small>
          {school.code}・{stageWords(t, school.stages)}
        </small>
        {school.chiefs === 0 && <span className="badge warm">{t('schools.chiefless')}</span>}
      </th>
      <td className="plan-cell" data-label={t('schools.column.SCHOOL_PLAN')}>
        <div className="badges">
          <PlanBadge state={school.schoolPlanState} />
          {school.schoolPlanExtended && <span className="badge cool">{t('schools.extended')}</span>}
        </div>
      </td>
      <td className="number" data-label={t('schools.column.ELIGIBLE')}>
        {formatCount(teachers.eligible)}
      </td>
      <td className="number" data-label={t('schools.column.SUBMITTED')}>
        {formatCount(teachers.submitted)}
      </td>
      <td className="number rate-cell" data-label={t('schools.column.RATE')}>
        {formatRate(teachers.rate)}
        <Bar share={teachers.rate ?? 0} />
      </td>
      <td className="roster-cell" data-label={t('schools.column.roster')}>
        {t(school.rosterCheckedAt === null ? 'schools.unchecked' : 'schools.checked')}
        {school.rosterCheckedAt !== null && (
          <small className="numbers">{formatMonthDay(school.rosterCheckedAt, language)}</small>
        )}
      </td>
      <td className="day-cell numbers" data-label={t('schools.column.LAST_SUBMITTED')}>
        {school.lastSubmittedDay === null
          ? '—'
          : formatMonthDay(startOfDay(school.lastSubmittedDay), language)}
        {school.remindedAt !== null && (
          <small>
            {t('schools.reminded', { day: formatMonthDay(school.remindedAt, language) })}
          </small>
        )}
      </td>
      {acts.any && (
        <td className="act">
          <div className="row-acts">
            {acts.onRemind && (
              <button
                type="button"
                className="button small"
                onClick={() => acts.onRemind?.(school)}
              >
                {t('bulk.one')}
                <span className="hidden"> {school.name}</span>
              </button>
            )}
            {acts.onExtend && (
              <button
                type="button"
                className="button small"
                onClick={() => acts.onExtend?.(school)}
              >
                {t('extend.short')}
                <span className="hidden"> {school.name}</span>
              </button>
            )}
          </div>
        </td>
      )}
    </tr>
  );
}

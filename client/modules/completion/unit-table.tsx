// Decides how up to 600 units are read on one page: a filter, columns that sort, numbers at the right.
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatRate } from '../../app/format';
import { useSession } from '../../app/session';
import { PlanBadge } from '../../ui/badge';
import { Field } from '../../ui/field';
import { SortableHead } from '../../ui/sortable-head';
import type { Order } from '../../ui/sortable-head';
import { orderUnits } from './unit-order';
import type { UnitColumn, UnitRow } from './unit-order';

const columns: { column: UnitColumn; numeric: boolean }[] = [
  { column: 'name', numeric: false },
  { column: 'plan', numeric: false },
  { column: 'eligible', numeric: true },
  { column: 'submitted', numeric: true },
  { column: 'draft', numeric: true },
  { column: 'rate', numeric: true },
];

/** The table of a jurisdiction's units; `onExtend` is null for those who can't. */
export function UnitTable(props: {
  units: readonly UnitRow[];
  year: number;
  onExtend: ((unit: UnitRow) => void) | null;
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order<UnitColumn>>({ column: 'rate', down: false });
  const rows = useMemo(
    () => orderUnits(props.units, filter, order.column, order.down),
    [props.units, filter, order],
  );
  return (
    <section className="card" aria-labelledby="units-title">
      <div className="between">
        <h2 id="units-title">{t('completion.units', { count: props.units.length })}</h2>
        <Field id="unit-filter" label={t('completion.filter')} className="inline">
          {(control) => (
            <input
              {...control}
              type="search"
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
          )}
        </Field>
      </div>
      <p className="hint" role="status">
        {t('completion.shown', { count: rows.length })}
      </p>
      <div className="table-frame">
        <table className="units">
          <thead>
            <tr>
              {columns.map(({ column, numeric }) => (
                <SortableHead
                  key={column}
                  column={column}
                  numeric={numeric}
                  order={order}
                  onOrder={setOrder}
                >
                  {t(`completion.column.${column}`)}
                </SortableHead>
              ))}
              {props.onExtend && (
                <th scope="col">
                  <span className="hidden">{t('extend.unit')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">
                  {unit.schoolPlanState === 'SUBMITTED' && may('SCHOOL_PLAN_READ') ? (
                    <Link
                      to="/school-plan/$year"
                      params={{ year: props.year }}
                      search={{ unit: unit.unitId }}
                    >
                      {unit.name}
                    </Link>
                  ) : (
                    unit.name
                  )}
                  <small>
                    {unit.code}・{unit.stages.map((stage) => t(`stage.${stage}`)).join('、')}
                  </small>
                </th>
                <td className="plan-cell">
                  <PlanBadge state={unit.schoolPlanState} />
                  {unit.schoolPlanExtended && (
                    <span className="badge warm">{t('window.extended')}</span>
                  )}
                </td>
                <td className="number" data-label={t('completion.column.eligible')}>
                  {formatCount(unit.teachers.eligible)}
                </td>
                <td className="number" data-label={t('completion.column.submitted')}>
                  {formatCount(unit.teachers.submitted)}
                </td>
                <td className="number" data-label={t('completion.column.draft')}>
                  {formatCount(unit.teachers.draft)}
                </td>
                <td className="number" data-label={t('completion.column.rate')}>
                  {formatRate(unit.teachers.rate)}
                </td>
                {props.onExtend && (
                  <td className="act">
                    <button
                      type="button"
                      className="button small"
                      onClick={() => props.onExtend?.(unit)}
                    >
                      {t('extend.short')}
                      <span className="hidden">{unit.name}</span>
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

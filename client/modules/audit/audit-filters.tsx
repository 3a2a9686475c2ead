// Decides by what the audit log is narrowed: an act and days for everybody, units and jurisdictions for who reads several.
import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { UnitToManageDocument } from '../../gql/graphql';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { JurisdictionField } from '../accounts/jurisdiction-field';
import { UnitPicker } from '../accounts/unit-picker';
import { auditAction, auditActions } from './audit-actions';
import { outOfOrder } from './audit-search';
import type { AuditSearch } from './audit-search';

const groups = Object.keys(auditActions) as (keyof typeof auditActions)[];

/** The filters; `wide` for a jurisdiction's or the country's reader, `country` for the latter. */
export function AuditFilters(props: {
  search: AuditSearch;
  wide: boolean;
  country: boolean;
  onChange: (part: AuditSearch) => void;
}) {
  const { t } = useTranslation();
  const { search, wide, onChange } = props;
  const faults = outOfOrder(search) ? [t('audit.order')] : [];
  return (
    <div className="stack">
      {wide && (
        <div className="filters">
          {search.unit ? (
            <ChosenUnit unitId={search.unit} onLeave={() => onChange({ unit: undefined })} />
          ) : (
            <UnitPicker onChoose={(unit) => onChange({ unit })} />
          )}
          {props.country && (
            <JurisdictionField
              code={search.jurisdiction ?? null}
              onChange={(code) => onChange({ jurisdiction: code ?? undefined })}
            />
          )}
        </div>
      )}
      <div className="filters">
        <Field id="action" label={t('audit.action')}>
          {(control) => (
            <select
              {...control}
              value={search.action ?? ''}
              onChange={(event) => onChange({ action: auditAction(event.target.value) })}
            >
              <option value="">{t('accounts.all')}</option>
              {groups.map((group) => (
                <optgroup key={group} label={t(`auditGroup.${group}`)}>
                  {auditActions[group].map((action) => (
                    <option key={action} value={action}>
                      {t(`auditAction.${action}`)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <DayField
          id="from"
          label={t('audit.from')}
          value={search.from ?? ''}
          onChange={(from) => onChange({ from: from || undefined })}
        />
        <DayField
          id="to"
          label={t('audit.to')}
          value={search.to ?? ''}
          faults={faults}
          onChange={(to) => onChange({ to: to || undefined })}
        />
      </div>
      {search.subject && (
        <p className="actions">
          <strong>{t('audit.oneSubject')}</strong>
          <button
            type="button"
            className="button small"
            onClick={() => onChange({ subject: undefined })}
          >
            {t('audit.allSubjects')}
          </button>
        </p>
      )}
    </div>
  );
}

function ChosenUnit(props: { unitId: string; onLeave: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(
    UnitToManageDocument,
    props.unitId ? { variables: { id: props.unitId } } : skipToken,
  );
  return (
    <div className="actions">
      <strong>
        {data ? t('audit.unitChosen', { name: data.unit.name, code: data.unit.code }) : '…'}
      </strong>
      <button type="button" className="button small" onClick={props.onLeave}>
        {t('audit.allUnits')}
      </button>
    </div>
  );
}

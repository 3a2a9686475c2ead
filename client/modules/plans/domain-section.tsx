// Decides how the wanted domains are stated: hours beside each, blank for those not wanted.
import { useTranslation } from 'react-i18next';
import type { CycleWordsFragment } from '../../gql/graphql';
import { Faults } from '../../ui/field';
import { isFaultyHours, parseHours, stepHours } from './hours';
import { labelOf } from './labels';

/** The domains with their hours, in half hours, and the sum. */
export function DomainSection(props: {
  domains: CycleWordsFragment['domains'];
  hours: Record<string, string>;
  faultsOf: (fieldId: string) => string[];
  onChange: (hours: Record<string, string>) => void;
}) {
  const { t } = useTranslation();
  const { hours, faultsOf } = props;
  const total = Object.values(hours).reduce((sum, text) => sum + (parseHours(text) ?? 0), 0);
  const set = (key: string, text: string) => props.onChange({ ...hours, [key]: text });
  const own = faultsOf('domains');
  return (
    <fieldset id="domains" className={`section ${own.length > 0 ? 'faulty' : ''}`}>
      <legend>{t('plan.domains')}</legend>
      <p className="hint">{t('plan.domainsHint')}</p>
      <Faults id="domains" faults={own} />
      <div className="domain-rows">
        {props.domains.map((domain) => {
          const id = `domain-${domain.key}`;
          const typed = hours[domain.key] ?? '';
          const faults = isFaultyHours(typed) ? [t('plan.hoursRule')] : faultsOf(id);
          return (
            <div key={domain.key} className={`domain-row ${faults.length > 0 ? 'faulty' : ''}`}>
              <label htmlFor={id}>{labelOf(domain)}</label>
              <span className="hours-input">
                <input
                  id={id}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={6}
                  value={typed}
                  aria-invalid={faults.length > 0 || undefined}
                  aria-describedby={faults.length > 0 ? `${id}-fault` : undefined}
                  onChange={(event) => set(domain.key, event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                    event.preventDefault();
                    set(domain.key, stepHours(typed, event.key === 'ArrowUp' ? 0.5 : -0.5));
                  }}
                />
                <span aria-hidden="true">{t('hour')}</span>
              </span>
              <Faults id={id} faults={faults} />
            </div>
          );
        })}
      </div>
      <p className="sum" aria-live="polite">
        {t('plan.total', { hours: total })}
      </p>
    </fieldset>
  );
}

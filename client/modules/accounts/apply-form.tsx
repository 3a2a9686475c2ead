// Decides how an application is filled in: unit, tier, person, signing in; everything wrong is told at once.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/error-summary';
import { applicationFieldIds, wrongFields } from './application-form';
import type { ApplicationField, ApplicationForm } from './application-form';
import { ApplyPerson } from './apply-person';
import { TierCards } from './tier-cards';
import { UnitSearch } from './unit-search';

/** The form; `refused` is what the server found wrong the last time. */
export function ApplyForm(props: {
  form: ApplicationForm;
  refused: readonly [ApplicationField, string][];
  onChange: (form: ApplicationForm) => void;
  onCheck: () => void;
}) {
  const { t } = useTranslation();
  const { form, refused } = props;
  const [wrong, setWrong] = useState<ApplicationField[]>([]);
  const [moment, setMoment] = useState(0);
  // A field is no longer told of once it is right; one that becomes wrong is told of at the next attempt.
  const still = wrongFields(form);
  const faults: [ApplicationField, string][] = [
    ...wrong
      .filter((field) => still.includes(field))
      .map((field): [ApplicationField, string] => [field, t(`applyFault.${field}`)]),
    ...refused,
  ];
  const faultsOf = (field: ApplicationField) =>
    faults.filter(([each]) => each === field).map(([, sentence]) => sentence);
  const set = (part: Partial<ApplicationForm>) => props.onChange({ ...form, ...part });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setWrong(still);
    setMoment((before) => before + 1);
    if (still.length === 0) props.onCheck();
  }

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary
        moment={moment}
        lines={faults.map(([field, sentence]) => ({
          fieldId: applicationFieldIds[field],
          sentence,
        }))}
      />
      <div className="card plan-form apply-form">
        <section className="section stack">
          <h2>{t('apply.unitSection')}</h2>
          <UnitSearch
            unit={form.unit}
            faults={faultsOf('unit')}
            onChange={(unit) => {
              const only = unit?.tiers.length === 1 && unit.tiers[0] === 'OPERATOR';
              const kept = unit && form.tier && unit.tiers.includes(form.tier) ? form.tier : null;
              set({ unit, tier: only ? 'OPERATOR' : kept });
            }}
          />
          {form.unit && (
            <p className="hint">
              {t('accounts.chosen', { name: form.unit.name, code: form.unit.code })}
            </p>
          )}
        </section>
        <section className="section stack">
          {form.unit ? (
            <>
              <TierCards
                legend={t('apply.tierSection')}
                offered={form.unit.tiers}
                value={form.tier}
                faults={faultsOf('tier')}
                onChange={(tier) => set({ tier })}
              />
              {form.unit.tiers.length === 1 && <p className="hint">{t('apply.tierOnly')}</p>}
            </>
          ) : (
            <div id="tier">
              <h2>{t('apply.tierSection')}</h2>
              <p className="hint">{t('apply.tierFirst')}</p>
            </div>
          )}
        </section>
        <ApplyPerson form={form} faultsOf={faultsOf} onChange={set} />
      </div>
      <div className="actions">
        <button type="submit" className="button primary large">
          {t('apply.next')}
        </button>
        <Link to="/sign-in" className="button quiet">
          {t('apply.haveAccount')}
        </Link>
      </div>
    </form>
  );
}

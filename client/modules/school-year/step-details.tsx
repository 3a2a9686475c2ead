// Decides what a step of the school's year says of itself: its figures, its instants, and whom to ask where it is not one's own.
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatClosing, formatCount, formatInstant, formatRate } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import type { SchoolYearFieldsFragment } from '../../gql/graphql';
import { Bar } from '../../ui/bar';
import { Dated } from '../../ui/dated';
import type { Step } from './steps';

type Year = SchoolYearFieldsFragment;

/** The lines below the name of a step. */
export function StepDetails({ step, year }: { step: Step; year: Year }) {
  const { t } = useTranslation();
  return (
    <>
      {step.name === 'roster' && <Roster step={step} year={year} />}
      {step.name === 'transfers' && (
        <p>{t('school.transfers', { n: formatCount(year.transfersWaiting ?? 0) })}</p>
      )}
      {step.name === 'accounts' && <Accounts year={year} />}
      {step.name === 'representative' && <Representative year={year} />}
      {step.name === 'plan' && <Plan year={year} />}
      {step.name === 'colleagues' && <Colleagues year={year} />}
      {!step.mine && step.state !== 'done' && <p className="hint">{whomToAsk(step, year, t)}</p>}
    </>
  );
}

function whomToAsk(step: Step, year: Year, t: TFunction): string {
  if (step.name !== 'plan') return t(`school.ask.${step.name}`);
  if (year.representative) return t('school.ask.plan', { name: year.representative.name });
  return t(step.state === 'notYet' ? 'school.ask.planOpen' : 'school.ask.planNobody');
}

function Roster({ step, year }: { step: Step; year: Year }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const language = currentLanguage();
  const check = year.rosterCheck;
  return (
    <>
      <p>
        <Dated
          text={
            check
              ? t('school.roster.checked', {
                  name: check.checkedBy,
                  instant: formatInstant(check.checkedAt, language),
                })
              : t(step.state === 'overdue' ? 'school.roster.cutoffPast' : 'school.roster.cutoff', {
                  instant: formatClosing(year.rosterCutoffAt, language),
                })
          }
        />
      </p>
      {year.rosterProblems !== null && (
        <p>
          {year.rosterProblems === 0
            ? t('school.roster.clean')
            : t('school.roster.problems', { n: formatCount(year.rosterProblems) })}
        </p>
      )}
      {(year.notApplied ?? 0) > 0 && may('TEACHER_READ') && (
        <p>
          <Link to="/teachers" search={{ status: 'NOT_APPLIED' }}>
            {t('school.roster.notApplied', { n: formatCount(year.notApplied ?? 0) })}
          </Link>
        </p>
      )}
    </>
  );
}

function Accounts({ year }: { year: Year }) {
  const { t } = useTranslation();
  const { chiefs, contacts, operators } = year;
  const waiting = year.applicationsWaiting ?? 0;
  return (
    <>
      {waiting > 0 && <p>{t('school.accounts.waiting', { n: formatCount(waiting) })}</p>}
      {chiefs === 0 && <p>{t('school.accounts.noChief')}</p>}
      <p>{t('school.accounts.counts', { chiefs, contacts, operators })}</p>
    </>
  );
}

function Representative({ year }: { year: Year }) {
  const { t } = useTranslation();
  const { representative } = year;
  return (
    <p>
      {representative
        ? t('school.representative.is', {
            name: representative.name,
            role: t(`role.${representative.role}`),
          })
        : t('school.representative.none')}
    </p>
  );
}

function Plan({ year }: { year: Year }) {
  const { t } = useTranslation();
  const receipt = year.schoolPlanReceipt;
  if (year.schoolPlanState !== 'SUBMITTED') {
    return <p>{t(year.schoolPlanState === 'DRAFT' ? 'school.plan.draft' : 'school.plan.empty')}</p>;
  }
  if (!receipt) return null;
  return (
    <p>
      <Dated
        text={t('school.plan.receipt', {
          number: receipt.number,
          instant: formatInstant(receipt.submittedAt, currentLanguage()),
        })}
      />
    </p>
  );
}

function Colleagues({ year }: { year: Year }) {
  const { t } = useTranslation();
  const { eligible, submitted, rate, lateAdded, lateSubmitted } = year.teachers;
  if (eligible === 0) return <p>{t('school.colleagues.nobody')}</p>;
  return (
    <>
      <p className="numbers">
        {t('school.colleagues.count', {
          submitted: formatCount(submitted),
          eligible: formatCount(eligible),
          rate: formatRate(rate),
        })}
      </p>
      <Bar share={rate ?? 0} />
      {lateAdded > 0 && (
        <p>{t('school.colleagues.late', { added: lateAdded, submitted: lateSubmitted })}</p>
      )}
      {year.remindedAt && (
        <p>
          <Dated
            text={t('school.colleagues.reminded', {
              instant: formatInstant(year.remindedAt, currentLanguage()),
            })}
          />
        </p>
      )}
    </>
  );
}

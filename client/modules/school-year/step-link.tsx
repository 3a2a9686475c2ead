// Decides where a step of the school's year is done or looked at: its one link, quiet in the list, or the main button.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import type { Action, SchoolYearFieldsFragment } from '../../gql/graphql';
import type { Step, StepName } from './steps';

/** Which actions open the place of a step, be it to read. */
const READS: Record<StepName, Action> = {
  roster: 'TEACHER_READ',
  transfers: 'TRANSFER_READ',
  accounts: 'ACCOUNT_READ',
  representative: 'SCHOOL_PLAN_READ',
  plan: 'SCHOOL_PLAN_READ',
  colleagues: 'TEACHER_READ',
};

/** Whether the line has a place of its own to go to; whoever begins the plan represents the school by that. */
export function leadsOn({ name }: Step, may: (...actions: Action[]) => boolean): boolean {
  return may(READS[name]) && (name !== 'representative' || may('REPRESENTATIVE_PASS'));
}

/** The way to the place of a step. `main` draws it as the one next thing to do. */
export function StepLink(props: { step: Step; year: SchoolYearFieldsFragment; main?: boolean }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { step, year } = props;
  const { name } = step;
  const claims = name === 'representative' && !may('REPRESENTATIVE_PASS');
  const acts = step.mine && step.state !== 'done' && canBeDone(step, year);
  const words = t(`school.${acts ? 'act' : 'look'}.${claims ? 'plan' : name}`);
  const look = {
    className: props.main ? 'button primary large' : 'button small',
    // Some lines have the same words: what they are about is said with them.
    'aria-label': props.main
      ? undefined
      : t('school.about', { step: t(`school.step.${name}`), act: words }),
    children: words,
  };
  const params = { year: year.year };
  if (name === 'roster') return <Link {...look} to="/teachers/check" />;
  if (name === 'transfers') return <Link {...look} to="/teachers/transfers" />;
  if (name === 'accounts') return <Link {...look} to={acts ? '/accounts/queue' : '/accounts'} />;
  if (name === 'colleagues') return <Link {...look} to="/colleagues/$year" params={params} />;
  return <Link {...look} to="/school-plan/$year" params={params} />;
}

/** Outside of their window a plan is only read and nobody is reminded; without an application nothing is decided. */
function canBeDone({ name, state }: Step, year: SchoolYearFieldsFragment): boolean {
  if (name === 'accounts') return (year.applicationsWaiting ?? 0) > 0;
  return state === 'due' || (name !== 'plan' && name !== 'colleagues');
}

// Decides what stands on top of a school's morning: the one thing that this account does next, or that nothing waits.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import type { OwnRequestFieldsFragment, SchoolYearFieldsFragment } from '../../gql/graphql';
import { Countdown } from '../../ui/countdown';
import { StepLink } from './step-link';
import { STEP_WINDOWS, nextStep, windowOf } from './steps';
import type { Step } from './steps';

/** The card; `onAsk` opens the request for more time. */
export function NextCard(props: {
  steps: readonly Step[];
  year: SchoolYearFieldsFragment;
  requests: readonly OwnRequestFieldsFragment[];
  onAsk: () => void;
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const step = nextStep(props.steps);
  const audience = step ? STEP_WINDOWS[step.name] : undefined;
  const window = windowOf(props.year, audience);
  // Nothing can be written after the end: what is left is to ask for more time.
  const closed = step?.state === 'overdue' && audience !== undefined;
  const asked = props.requests.some(
    (each) => each.state === 'PENDING' && each.audience === audience,
  );
  return (
    <section
      className={`card next-step ${step ? (closed ? 'closed' : '') : 'done'}`}
      aria-labelledby="next-title"
    >
      <div className="card-head">
        <h2 id="next-title">{t('school.nextTitle')}</h2>
        {step?.state === 'due' && window && <Countdown until={window.closesAt} />}
      </div>
      {step ? (
        <>
          <p>
            <strong>{sentenceOf(step, closed, may('REPRESENTATIVE_PASS'), t)}</strong>
          </p>
          {closed && asked && <p>{t('school.waiting')}</p>}
          <div className="actions">
            {closed && may('EXTENSION_ASK') ? (
              !asked && (
                <button type="button" className="button primary large" onClick={props.onAsk}>
                  {t('extension.ask')}
                </button>
              )
            ) : (
              <StepLink step={step} year={props.year} main />
            )}
          </div>
        </>
      ) : (
        <>
          <p>
            <strong>{t('school.nothing')}</strong>
          </p>
          <p>
            {t(
              props.steps.some((each) => each.state === 'due' || each.state === 'overdue')
                ? 'school.otherLine'
                : 'school.nothingLine',
            )}
          </p>
        </>
      )}
    </section>
  );
}

function sentenceOf({ name }: Step, closed: boolean, passes: boolean, t: TFunction): string {
  if (closed && (name === 'plan' || name === 'colleagues')) return t(`school.nextOverdue.${name}`);
  if (name === 'representative' && !passes) return t('school.claim');
  return t(`school.next.${name}`);
}

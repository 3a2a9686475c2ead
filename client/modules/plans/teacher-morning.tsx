// Decides how the parts of a teacher's morning meet: what is missing, the next step and its act, more time, the school's courses.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAtNow } from '../../app/clock';
import { keptDrafts } from '../../app/drafts';
import { useKeyedWrite } from '../../app/keyed-write';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { StartMyPlanFromLastDocument } from '../../gql/graphql';
import type {
  EarlierPlanFieldsFragment,
  OwnRequestFieldsFragment,
  TeacherPlanFieldsFragment,
} from '../../gql/graphql';
import { Problem } from '../../ui/problem';
import { phaseAt } from '../cycles/window-groups';
import { askableWindows, MoreTime } from '../extensions/more-time';
import { EarlierPlans } from './earlier-plans';
import { nextSteps } from './next-step';
import { missingSections } from './plan-check';
import { formOf } from './plan-form';
import { SchoolCourses } from './school-courses';
import { WhereIStand } from './where-i-stand';

/** The morning of a teacher who is on this year's roster. */
export function TeacherMorning(props: {
  me: Me;
  plan: TeacherPlanFieldsFragment;
  plans: readonly EarlierPlanFieldsFragment[];
  requests: readonly OwnRequestFieldsFragment[];
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { send, refresh } = useKeyedWrite();
  const navigate = useNavigate();
  const { me, plan, requests } = props;
  const { year, version, cycle } = plan;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const phase = useAtNow((now) => phaseAt(plan.window, now));
  const lasts = useAtNow((now) => now < Date.parse(cycle.closesAt));
  const missing = (content: TeacherPlanFieldsFragment['draft']) =>
    missingSections(formOf(content), cycle, t('plan.domains'));
  const lacking = missing(plan.draft ?? plan.submitted);
  const unsaved = keptDrafts(me.id).some((each) => each.unitId === null && each.year === year);
  const lastYear =
    props.plans.find((each) => each.year < year && each.submitted !== null)?.year ?? null;
  // More time can be asked for while the cycle lasts, before the closing and after it (D4.5), for what is not submitted.
  const asks =
    may('OWN_EXTENSION_ASK') && plan.state !== 'SUBMITTED' && phase !== 'UPCOMING' && lasts;
  const windows = asks ? [plan.window] : [];
  const steps = nextSteps({
    phase,
    state: plan.state,
    draft: plan.draft !== null,
    whole: lacking.length === 0,
    unsaved: unsaved && phase === 'OPEN',
    last: lastYear !== null,
    askable: askableWindows(windows, requests).length > 0,
  });

  async function startFromLast() {
    setBusy(true);
    setError(null);
    try {
      const answer = await send(StartMyPlanFromLastDocument, { year, version });
      const whole = missing(answer.startMyPlanFromLast.plan.draft).length === 0;
      await navigate({
        to: '/plan/$year',
        params: { year },
        search: whole ? { step: 'check' } : {},
      });
    } catch (failure) {
      setError(failure);
      setBusy(false);
      await refresh();
    }
  }

  return (
    <>
      <div className="morning-side">
        <Problem error={error} />
        <WhereIStand
          plan={plan}
          phase={phase}
          steps={steps}
          missing={lacking}
          unsaved={unsaved && phase === 'OPEN'}
          waiting={requests.some((each) => each.state === 'PENDING')}
          lastYear={lastYear}
          busy={busy}
          act={(step) => {
            if (step === 'askForTime') setAsking(true);
            else void startFromLast();
          }}
        />
        <MoreTime
          year={year}
          unitId={null}
          windows={windows}
          requests={requests}
          asking={asking}
          offered={steps.includes('askForTime')}
          onAsk={setAsking}
        />
      </div>
      <SchoolCourses plan={plan} writable={may('OWN_PLAN_WRITE') && phase === 'OPEN' && !unsaved} />
      <EarlierPlans plans={props.plans} year={year} />
    </>
  );
}

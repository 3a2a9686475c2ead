// Decides how a plan is edited, the teacher's and the school's alike: form, check, submission, and every problem on the way.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAtNow } from '../../app/clock';
import { refusalOf, Unsaved } from '../../app/refusal';
import type { Fault } from '../../app/refusal';
import type { PlanPageFieldsFragment } from '../../gql/graphql';
import { ErrorSummary } from '../../ui/error-summary';
import { Problem } from '../../ui/problem';
import { phaseAt } from '../cycles/window-groups';
import { ConflictPanel } from './conflict-panel';
import { fieldFaults } from './faults';
import { PlanCheck } from './plan-check-step';
import { planFaults } from './plan-check';
import { PlanFields } from './plan-fields';
import type { Given } from './plan-fields';
import type { CourseForm } from './plan-form';
import type { PlanGateway } from './plan-gateway';
import { PlanReading } from './plan-reading';
import { PlanStatus } from './plan-status';
import { PlanWindow } from './plan-window';
import { SaveBar } from './save-bar';
import { usePlanEditor } from './use-plan-editor';

/** The editor of one plan. `mayWrite` is the server's word on the person; the window is judged here, by the server's clock. */
export function PlanEditor(props: {
  plan: PlanPageFieldsFragment;
  gateway: PlanGateway;
  /** Whose typing it is: what is unsaved is kept under this id. */
  personId: string;
  mayWrite: boolean;
  step: 'form' | 'check';
  onStep: (step: 'form' | 'check') => void;
  onSubmitted: () => void;
  offered: CourseForm[] | null;
  given: Given | null;
  /** The way on once the window has closed. */
  whenClosed?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { plan } = props;
  const state = useAtNow((now) => phaseAt(plan.window, now));
  const writable = props.mayWrite && state === 'OPEN';
  const editing = usePlanEditor(plan, props.gateway, props.personId, writable);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [moment, setMoment] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const school = plan.audience === 'SCHOOL';
  const refused = editing.save.kind === 'refused' ? editing.save.refusal.faults : [];
  const domainOrder = plan.cycle.domains.map((each) => each.key);
  const shown = fieldFaults([...faults, ...refused], editing.form, domainOrder);

  function refuse(found: Fault[]) {
    setFaults(found);
    setMoment(Date.now());
    // Already there: another navigation would scroll back to where the button was, away from the faults.
    if (props.step !== 'form') props.onStep('form');
  }

  async function toCheck() {
    setError(null);
    const found = planFaults(editing.form, plan.cycle, {
      need: (label) => t('check.need', { label }),
      domains: t('check.domains'),
      hours: (label) => t('check.hours', { label }),
    });
    if (found.length > 0) {
      refuse(found);
      return;
    }
    setFaults([]);
    if (await editing.flush()) props.onStep('check');
    else setError(new Unsaved());
  }

  async function submit() {
    setBusy(true);
    setError(null);
    try {
      await editing.submit();
      props.onSubmitted();
    } catch (failure) {
      const found = refusalOf(failure)?.faults ?? [];
      setError(failure);
      if (found.length > 0) refuse(found);
    } finally {
      setBusy(false);
    }
  }

  const conflict = editing.theirs && (
    <ConflictPanel
      mine={editing.form}
      theirs={editing.theirs}
      cycle={plan.cycle}
      onMine={editing.keepMine}
      onTheirs={editing.takeTheirs}
    />
  );

  if (writable && props.step === 'check') {
    return (
      <>
        {conflict}
        <Problem error={error} />
        <PlanCheck
          form={editing.form}
          cycle={plan.cycle}
          school={school}
          busy={busy}
          again={plan.submitted !== null}
          onBack={() => props.onStep('form')}
          onSubmit={() => void submit()}
        />
      </>
    );
  }
  return (
    <>
      <PlanWindow
        window={plan.window}
        state={state}
        whenClosed={plan.state !== 'SUBMITTED' && props.whenClosed}
      />
      <PlanStatus
        plan={plan}
        writable={writable}
        changed={editing.changed}
        onWithdraw={editing.withdraw}
        onStartFromLast={editing.startFromLast}
      />
      {conflict}
      <Problem error={error} />
      {writable ? (
        <>
          <ErrorSummary lines={shown} moment={moment} />
          <PlanFields
            plan={plan}
            form={editing.form}
            offered={props.offered}
            faultsOf={(fieldId) =>
              shown.filter((each) => each.fieldId === fieldId).map((each) => each.sentence)
            }
            onEdit={(patch) => {
              setFaults((before) => withoutParts(before, Object.keys(patch)));
              editing.edit(patch);
            }}
            given={props.given}
          >
            {props.children}
          </PlanFields>
          <SaveBar save={editing.save}>
            <button
              type="button"
              className="button primary"
              disabled={!editing.changed || editing.save.kind === 'conflict'}
              onClick={() => void toCheck()}
            >
              {t('plan.next')}
            </button>
          </SaveBar>
        </>
      ) : (
        <>
          {props.children}
          <PlanReading
            plan={plan}
            unsent={editing.unsent}
            upcoming={state === 'UPCOMING'}
            onDiscard={editing.discard}
          />
        </>
      )}
    </>
  );
}

/** Faults of a part that is being mended are no longer told; the next check tells what is left. */
function withoutParts(faults: Fault[], parts: string[]): Fault[] {
  return faults.filter((fault) => !parts.some((part) => fault.path.startsWith(`input.${part}`)));
}

// Decides what a plan says of itself above the form: submitted with which receipt, and the ways to start or to take back.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { PlanPageFieldsFragment } from '../../gql/graphql';
import { Dated } from '../../ui/dated';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';

/** The state of the whole plan; the writes are offered only while `writable`. */
export function PlanStatus(props: {
  plan: PlanPageFieldsFragment;
  writable: boolean;
  /** Whether something is typed that starting from earlier answers would replace. */
  changed: boolean;
  onWithdraw: () => Promise<void>;
  onStartFromLast: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { plan, writable } = props;
  const [asking, setAsking] = useState<'withdraw' | 'start' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const offersLast = writable && plan.lastPlanYear !== null && !plan.submitted;
  async function start() {
    const year = plan.lastPlanYear;
    await props.onStartFromLast();
    setDone(t('last.done', { year }));
  }
  async function withdraw() {
    await props.onWithdraw();
    setDone(t('withdraw.done'));
  }
  const startNow = () => {
    if (props.changed) setAsking('start');
    else void start().catch(() => setAsking('start'));
  };
  return (
    <>
      {done && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      {plan.submitted && plan.receipt && (
        <section className="card submitted">
          <p>
            <strong>{t('submitted.title')}</strong>
            <br />
            <Dated
              text={t('submitted.line', {
                number: plan.receipt.number,
                instant: formatInstant(plan.receipt.submittedAt, currentLanguage()),
              })}
            />
            {plan.draft && <small>{t('submitted.draftBeside')}</small>}
          </p>
          <div className="actions">
            {plan.audience === 'TEACHER' ? (
              <Link to="/plan/$year/receipt" params={{ year: plan.year }} className="button">
                {t('receipt.open')}
              </Link>
            ) : (
              <Link
                to="/school-plan/$year/receipt"
                params={{ year: plan.year }}
                search={{ unit: plan.unit.id }}
                className="button"
              >
                {t('receipt.open')}
              </Link>
            )}
            {writable && (
              <button type="button" className="button quiet" onClick={() => setAsking('withdraw')}>
                {t('withdraw.action')}
              </button>
            )}
          </div>
        </section>
      )}
      {offersLast && (
        <section className="card from-last">
          <p>{t('last.line', { year: plan.lastPlanYear })}</p>
          <button type="button" className="button" onClick={startNow}>
            {t('last.action', { year: plan.lastPlanYear })}
          </button>
        </section>
      )}
      {asking && (
        <Confirm
          kind={asking}
          run={asking === 'withdraw' ? withdraw : start}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function Confirm(props: {
  kind: 'withdraw' | 'start';
  run: () => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const words = props.kind === 'withdraw' ? 'withdraw' : 'last';
  async function run() {
    setBusy(true);
    try {
      await props.run();
      props.onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }
  return (
    <Dialog title={t(`${words}.title`)} onClose={props.onClose}>
      <div className="stack">
        <p>{t(`${words}.warning`)}</p>
        <Problem error={error} />
        <div className="actions end">
          <button type="button" className="button" onClick={props.onClose}>
            {t('cancel')}
          </button>
          <button
            type="button"
            className={`button ${props.kind === 'withdraw' ? 'danger' : 'primary'}`}
            disabled={busy}
            onClick={() => void run()}
          >
            {t(`${words}.confirm`)}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

// Decides how a school's plan gets its one writer: claimed by the first who starts it, passed on by a chief (D5.1).
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import { UnitAccountsDocument } from '../../gql/graphql';
import type { PlanPageFieldsFragment } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { Dialog } from '../../ui/dialog';
import { Loading } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import type { SchoolPlanGateway } from './school-plan.gateway';

/** Who writes the plan, and the ways to become that or to choose another. */
export function RepresentativePanel(props: {
  plan: PlanPageFieldsFragment;
  gateway: SchoolPlanGateway;
  mayClaim: boolean;
  mayPass: boolean;
}) {
  const { t } = useTranslation();
  const { plan, gateway } = props;
  const [passing, setPassing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const writeKey = useWriteKey();
  const representative = plan.representative;

  async function claim() {
    try {
      await gateway.claim(writeKey.keyFor(['claim', plan.version]));
      writeKey.done();
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <section className="card representative">
      <p>
        {representative
          ? t('representative.is', {
              name: representative.name,
              role: t(`role.${representative.role}`),
            })
          : t('representative.none')}
      </p>
      <div className="actions">
        {!representative && props.mayClaim && (
          <button type="button" className="button primary" onClick={() => void claim()}>
            {t('representative.claim')}
          </button>
        )}
        {props.mayPass && (
          <button type="button" className="button" onClick={() => setPassing(true)}>
            {t('representative.pass')}
          </button>
        )}
      </div>
      <Problem error={error} />
      {passing && <PassDialog plan={plan} gateway={gateway} onClose={() => setPassing(false)} />}
    </section>
  );
}

function PassDialog(props: {
  plan: PlanPageFieldsFragment;
  gateway: SchoolPlanGateway;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { plan } = props;
  const { data, error: readError } = useQuery(UnitAccountsDocument, {
    variables: { unitId: plan.unit.id },
  });
  const [accountId, setAccountId] = useState('');
  const [error, setError] = useState<unknown>(null);
  const writeKey = useWriteKey();
  const accounts = (data?.accounts.edges ?? [])
    .map((edge) => edge.node)
    .filter((each) => each.status === 'ACTIVE' && each.id !== plan.representative?.accountId);

  async function pass() {
    const { version } = plan;
    try {
      const idempotencyKey = writeKey.keyFor(['pass', version, accountId]);
      await props.gateway.passOn({ idempotencyKey, version }, accountId);
      props.onClose();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Dialog title={t('representative.pass')} onClose={props.onClose}>
      <div className="stack">
        <p className="hint">{t('representative.passLine')}</p>
        <Problem error={error ?? readError} />
        {!data && !readError && <Loading />}
        <ChoiceField
          id="next-representative"
          label={t('representative.next')}
          none={t('choose')}
          value={accountId || null}
          options={accounts.map((each) => [each.id, `${each.name}（${t(`role.${each.role}`)}）`])}
          onChange={(chosen) => setAccountId(chosen ?? '')}
        />
        <div className="actions end">
          <button type="button" className="button" onClick={props.onClose}>
            {t('cancel')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={accountId === ''}
            onClick={() => void pass()}
          >
            {t('representative.confirm')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

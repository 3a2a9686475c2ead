// Decides what a teacher sees of the own plan: the editor, with the school's plan beside it (D5.2).
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { Guard } from '../../app/guard';
import { NotFound } from '../../app/not-found';
import { refusalOf } from '../../app/refusal';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { MyPlanDocument } from '../../gql/graphql';
import type { MyPlanQuery } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { jurisdictionName } from './labels';
import { myPlanGateway } from './my-plan.gateway';
import { OwnDataCard } from './own-data';
import { PlanAnswers } from './plan-answers';
import { PlanEditor } from './plan-editor';
import { formOf } from './plan-form';

/** The page `/plan/108`. */
export function MyPlanPage() {
  const { year } = useParams({ from: '/plan/$year' });
  // Asked beside the question who is signed in: on a slow connection, waiting for that answer is felt.
  const { data, error, refetch } = useQuery(MyPlanDocument, {
    variables: { year },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-only',
  });
  return (
    <Guard actions={['OWN_PLAN_READ']}>
      {(me) => <MyPlan me={me} {...{ data, error, refetch }} />}
    </Guard>
  );
}

interface Answer {
  data: MyPlanQuery | undefined;
  error: Error | undefined;
  refetch: () => Promise<unknown>;
}

function MyPlan({ me, data, error, refetch }: { me: Me } & Answer) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { service } = useClock();
  const { year } = useParams({ from: '/plan/$year' });
  const { step } = useSearch({ from: '/plan/$year' });
  const navigate = useNavigate();
  const client = useApolloClient();
  const gateway = useMemo(() => myPlanGateway(client, year), [client, year]);
  if (refusalOf(error)?.code === 'NOT_ON_ROSTER') {
    // Nobody is on the roster of a year that has not come.
    if (service && year > (service.currentYear ?? 0)) return <NotFound />;
    return (
      <>
        <PageHead title={t('plan.mine', { year })} />
        <Notice tone="info">
          <p>
            <strong>{t('morning.notOnRoster', { year })}</strong>
          </p>
          <p>{t('morning.notOnRosterLine')}</p>
        </Notice>
      </>
    );
  }
  if (!data) {
    return <PageWait title={t('plan.mine', { year })} error={error} again={() => void refetch()} />;
  }
  const plan = data.myPlan;
  const schoolPlan = plan.schoolPlan?.submitted ?? null;
  return (
    <>
      <PageHead
        title={t('plan.mine', { year })}
        line={
          <>
            {[jurisdictionName(plan.unit.jurisdiction), plan.unit.name, me.name]
              .filter(Boolean)
              .join('・')}{' '}
            <PlanBadge state={plan.state} />
          </>
        }
      />
      <PlanEditor
        key={year}
        plan={plan}
        gateway={gateway}
        personId={me.id}
        mayWrite={may('OWN_PLAN_WRITE')}
        step={step ?? 'form'}
        onStep={(next) =>
          void navigate({
            to: '/plan/$year',
            params: { year },
            search: next === 'check' ? { step: 'check' } : {},
          })
        }
        onSubmitted={() => void navigate({ to: '/plan/$year/receipt', params: { year } })}
        offered={schoolPlan ? formOf(schoolPlan).courses : []}
        whenClosed={
          may('OWN_EXTENSION_ASK') &&
          year === service?.currentYear && (
            <p>
              <Link to="/">{t('extension.atHome')}</Link>
            </p>
          )
        }
        given={plan.ownData ? { fieldId: 'own-data', label: t('ownData.short') } : null}
      >
        {plan.ownData && <OwnDataCard data={plan.ownData} />}
        {schoolPlan && (
          <details className="card beside">
            <summary>{t('plan.besideSchool')}</summary>
            <PlanAnswers form={formOf(schoolPlan)} cycle={plan.cycle} school />
          </details>
        )}
      </PlanEditor>
    </>
  );
}

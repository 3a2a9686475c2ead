// Decides what a school sees of its plan: the editor for the representative, the answers for everybody else who may read (D5.1, D8).
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { SchoolPlanDocument } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { jurisdictionName } from './labels';
import { PlanEditor } from './plan-editor';
import { RepresentativePanel } from './representative-panel';
import { RosterTeachers } from './roster-teachers';
import { schoolPlanGateway } from './school-plan.gateway';
import { SchoolRoster } from './school-roster';

/** The page `/school-plan/108`; `?unit=` names another school that one may read. */
export function SchoolPlanPage() {
  const { t } = useTranslation();
  const { unit } = useSearch({ from: '/school-plan/$year' });
  return (
    <Guard actions={['SCHOOL_PLAN_READ']}>
      {(me) => {
        const unitId = unit ?? me.unit?.id;
        if (!unitId) return <Notice tone="stop">{t('problem.notAllowed')}</Notice>;
        return <SchoolPlan key={unitId} me={me} unitId={unitId} />;
      }}
    </Guard>
  );
}

function SchoolPlan({ me, unitId }: { me: Me; unitId: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { service } = useClock();
  const { year } = useParams({ from: '/school-plan/$year' });
  const { step, unit } = useSearch({ from: '/school-plan/$year' });
  const navigate = useNavigate();
  const client = useApolloClient();
  const gateway = useMemo(() => schoolPlanGateway(client, unitId, year), [client, unitId, year]);
  const { data, error, refetch } = useQuery(SchoolPlanDocument, {
    variables: { unitId, year },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-only',
  });
  if (!data) {
    return (
      <PageWait title={t('plan.school', { year })} error={error} again={() => void refetch()} />
    );
  }
  const plan = data.schoolPlan;
  const isRepresentative = plan.representative?.accountId === me.id;
  const search = unit ? { unit } : {};
  return (
    <>
      <PageHead
        title={t('plan.school', { year })}
        line={
          <>
            {[jurisdictionName(plan.unit.jurisdiction), plan.unit.name].filter(Boolean).join('・')}{' '}
            <PlanBadge state={plan.state} />
          </>
        }
      />
      <PlanEditor
        // Whoever becomes the representative starts with a fresh editor.
        key={`${year} ${isRepresentative}`}
        plan={plan}
        gateway={gateway}
        personId={me.id}
        mayWrite={may('SCHOOL_PLAN_WRITE') && isRepresentative}
        step={step ?? 'form'}
        onStep={(next) =>
          void navigate({
            to: '/school-plan/$year',
            params: { year },
            search: next === 'check' ? { ...search, step: 'check' } : search,
          })
        }
        onSubmitted={() =>
          void navigate({ to: '/school-plan/$year/receipt', params: { year }, search })
        }
        offered={null}
        whenClosed={
          may('EXTENSION_ASK') &&
          !unit &&
          year === service?.currentYear && (
            <p>
              <Link to="/">{t('extension.atHome')}</Link>
            </p>
          )
        }
        given={plan.roster ? { fieldId: 'roster', label: t('roster.title') } : null}
      >
        <RepresentativePanel
          plan={plan}
          gateway={gateway}
          mayClaim={may('REPRESENTATIVE_CLAIM') && me.unit?.id === unitId}
          mayPass={may('REPRESENTATIVE_PASS') && me.unit?.id === unitId}
        />
        {plan.roster && (
          <SchoolRoster roster={plan.roster}>
            {may('TEACHER_READ') && me.unit?.id === unitId && (
              <RosterTeachers unitId={unitId} year={year} />
            )}
          </SchoolRoster>
        )}
      </PlanEditor>
    </>
  );
}

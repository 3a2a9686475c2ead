// Decides the address of a school's receipt.
import { useQuery } from '@apollo/client/react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import type { Me } from '../../app/session';
import { PlanVersionsOfSchoolDocument, SchoolPlanDocument } from '../../gql/graphql';
import { PageWait } from '../../ui/page-wait';
import { PlanReceipt } from './plan-receipt';
import { VersionList } from './version-list';

/** The page `/school-plan/108/receipt`. */
export function SchoolReceiptPage() {
  return <Guard actions={['SCHOOL_PLAN_READ']}>{(me) => <SchoolReceipt me={me} />}</Guard>;
}

function SchoolReceipt({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { year } = useParams({ from: '/school-plan/$year/receipt' });
  const { unit } = useSearch({ from: '/school-plan/$year/receipt' });
  const variables = { unitId: unit ?? me.unit?.id ?? '', year };
  const { data, error, refetch } = useQuery(SchoolPlanDocument, { variables });
  const versions = useQuery(PlanVersionsOfSchoolDocument, { variables, fetchPolicy: 'no-cache' });
  if (!data) {
    return <PageWait title={t('receipt.title')} error={error} again={() => void refetch()} />;
  }
  return (
    <PlanReceipt
      plan={data.schoolPlan}
      name={data.schoolPlan.representative?.name ?? ''}
      back={
        <Link
          to="/school-plan/$year"
          params={{ year }}
          search={unit ? { unit } : {}}
          className="button"
        >
          {t('receipt.back')}
        </Link>
      }
      versions={
        <VersionList plan={data.schoolPlan} versions={versions.data?.schoolPlan.versions ?? null} />
      }
    />
  );
}

// Decides the address of a teacher's receipt.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import type { Me } from '../../app/session';
import { MyPlanDocument, PlanVersionsOfMineDocument } from '../../gql/graphql';
import { PageWait } from '../../ui/page-wait';
import { PlanReceipt } from './plan-receipt';
import { VersionList } from './version-list';

/** The page `/plan/108/receipt`. */
export function MyReceiptPage() {
  return <Guard actions={['OWN_PLAN_READ']}>{(me) => <MyReceipt me={me} />}</Guard>;
}

function MyReceipt({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { year } = useParams({ from: '/plan/$year/receipt' });
  const { data, error, refetch } = useQuery(MyPlanDocument, { variables: { year } });
  const versions = useQuery(PlanVersionsOfMineDocument, {
    variables: { year },
    fetchPolicy: 'no-cache',
  });
  if (!data) {
    return <PageWait title={t('receipt.title')} error={error} again={() => void refetch()} />;
  }
  return (
    <PlanReceipt
      plan={data.myPlan}
      name={me.name}
      back={
        <Link to="/plan/$year" params={{ year }} className="button">
          {t('receipt.back')}
        </Link>
      }
      versions={
        <VersionList plan={data.myPlan} versions={versions.data?.myPlan.versions ?? null} />
      }
    />
  );
}

// Decides how a school's plan is written to the server, and that each answer reaches every page.
import type { ApolloClient } from '@apollo/client';
import {
  ClaimRepresentativeDocument,
  PassRepresentativeDocument,
  SaveSchoolPlanDraftDocument,
  SchoolPlanDocument,
  StartSchoolPlanFromLastDocument,
  SubmitSchoolPlanDocument,
  WithdrawSchoolPlanDocument,
} from '../../gql/graphql';
import type { PlanCoreFragment } from '../../gql/graphql';
import { answered } from './plan-gateway';
import type { PlanGateway, WriteGuard } from './plan-gateway';

/** The writes of a school's plan, with those of its representative (D5.1). */
export interface SchoolPlanGateway extends PlanGateway {
  claim: (idempotencyKey: string) => Promise<PlanCoreFragment>;
  passOn: (guard: WriteGuard, accountId: string) => Promise<PlanCoreFragment>;
}

/** The writes of the plan of a unit and year. */
export function schoolPlanGateway(
  client: ApolloClient,
  unitId: string,
  year: number,
): SchoolPlanGateway {
  const own = { unitId, year };
  function take(plan: PlanCoreFragment): PlanCoreFragment {
    client.cache.updateQuery(
      { query: SchoolPlanDocument, variables: own },
      (page) => page && { ...page, schoolPlan: { ...page.schoolPlan, ...plan } },
    );
    return plan;
  }
  return {
    async save(guard, parts) {
      const variables = { input: { ...own, ...guard, ...parts } };
      const { data } = await client.mutate({ mutation: SaveSchoolPlanDraftDocument, variables });
      return take(answered(data).saveSchoolPlanDraft.plan);
    },
    async submit(guard) {
      const variables = { input: { ...own, ...guard } };
      const { data } = await client.mutate({ mutation: SubmitSchoolPlanDocument, variables });
      return take(answered(data).submitSchoolPlan.plan);
    },
    async withdraw(guard) {
      const variables = { input: { ...own, ...guard } };
      const { data } = await client.mutate({ mutation: WithdrawSchoolPlanDocument, variables });
      return take(answered(data).withdrawSchoolPlan.plan);
    },
    async startFromLast(guard) {
      const variables = { input: { ...own, ...guard } };
      const mutation = StartSchoolPlanFromLastDocument;
      const { data } = await client.mutate({ mutation, variables });
      return take(answered(data).startSchoolPlanFromLast.plan);
    },
    async claim(idempotencyKey) {
      const variables = { input: { ...own, idempotencyKey } };
      const { data } = await client.mutate({ mutation: ClaimRepresentativeDocument, variables });
      return take(answered(data).claimRepresentative.plan);
    },
    async passOn(guard, accountId) {
      const variables = { input: { ...own, ...guard, accountId } };
      const { data } = await client.mutate({ mutation: PassRepresentativeDocument, variables });
      return take(answered(data).passRepresentative.plan);
    },
    async reload() {
      const { data } = await client.query({
        query: SchoolPlanDocument,
        variables: own,
        fetchPolicy: 'network-only',
      });
      return answered(data).schoolPlan;
    },
  };
}

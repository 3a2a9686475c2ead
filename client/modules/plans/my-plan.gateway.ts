// Decides how a teacher's own plan is written to the server, and that each answer reaches every page.
import type { ApolloClient } from '@apollo/client';
import {
  MyPlanDocument,
  SaveMyPlanDraftDocument,
  StartMyPlanFromLastDocument,
  SubmitMyPlanDocument,
  WithdrawMyPlanDocument,
} from '../../gql/graphql';
import type { PlanCoreFragment } from '../../gql/graphql';
import { answered } from './plan-gateway';
import type { PlanGateway } from './plan-gateway';

/** The writes of the own plan of a year. */
export function myPlanGateway(client: ApolloClient, year: number): PlanGateway {
  function take(plan: PlanCoreFragment): PlanCoreFragment {
    client.cache.updateQuery(
      { query: MyPlanDocument, variables: { year } },
      (page) => page && { ...page, myPlan: { ...page.myPlan, ...plan } },
    );
    return plan;
  }
  return {
    async save(guard, parts) {
      const variables = { input: { year, ...guard, ...parts } };
      const { data } = await client.mutate({ mutation: SaveMyPlanDraftDocument, variables });
      return take(answered(data).saveMyPlanDraft.plan);
    },
    async submit(guard) {
      const variables = { input: { year, ...guard } };
      const { data } = await client.mutate({ mutation: SubmitMyPlanDocument, variables });
      return take(answered(data).submitMyPlan.plan);
    },
    async withdraw(guard) {
      const variables = { input: { year, ...guard } };
      const { data } = await client.mutate({ mutation: WithdrawMyPlanDocument, variables });
      return take(answered(data).withdrawMyPlan.plan);
    },
    async startFromLast(guard) {
      const variables = { input: { year, ...guard } };
      const { data } = await client.mutate({ mutation: StartMyPlanFromLastDocument, variables });
      return take(answered(data).startMyPlanFromLast.plan);
    },
    async reload() {
      const { data } = await client.query({
        query: MyPlanDocument,
        variables: { year },
        fetchPolicy: 'network-only',
      });
      return answered(data).myPlan;
    },
  };
}

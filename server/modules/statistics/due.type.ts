// How much waits in a jurisdiction: what a bureau and the centre begin their day with.
import { Field, Int, ObjectType } from 'type-graphql';

/** Counts of what waits; each but `transfersToDecide` is the length of the list that shows it. */
@ObjectType({
  simpleResolvers: true,
  description:
    'How much waits, in a jurisdiction or the country; each number is the length of the list that shows it, but of transfersToDecide: transfers lists all that are pending.',
})
export class Due {
  @Field(() => Int, {
    description: 'Applications for accounts that this office decides: accountApplications (D2.8).',
  })
  applicationsWaiting: number;

  @Field(() => Int, {
    description:
      'Applications in its reach that have waited for 3 days or longer, whoever decides them: accountApplications(waitingOverDays: 3).',
  })
  applicationsWaitingLong: number;

  @Field(() => Int, { description: 'Open schools without an active chief: unitsWithoutChief.' })
  schoolsWithoutChief: number;

  @Field(() => Int, {
    description: 'Schools that have not checked their roster for this cycle: rosterChecks (D3.2).',
  })
  rostersNotChecked: number;

  @Field(() => Int, {
    description: 'Schools on the snapshot whose own plan is not submitted.',
  })
  schoolPlansMissing: number;

  @Field(() => Int, {
    description:
      'Schools on the snapshot with teachers, of whom none has submitted: unitCompletions.',
  })
  schoolsWithNobody: number;

  @Field(() => Int, {
    description: 'Requests for more time that are not decided: extensionRequests (D4.5).',
  })
  extensionRequests: number;

  @Field(() => Int, {
    description: 'Extensions granted in this cycle, which wait for nobody: extensions (D4.5).',
  })
  extensionsGiven: number;

  @Field(() => Int, {
    description:
      "Requests for teachers that a bureau may decide in the present unit's place (D3.4).",
  })
  transfersToDecide: number;

  @Field(() => Int, { description: 'Accounts that nobody uses: unusedAccounts (D2.8).' })
  unusedAccounts: number;
}

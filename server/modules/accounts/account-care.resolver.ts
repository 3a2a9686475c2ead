// The schema's fields of what whoever manages accounts looks after.
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { Role } from '../../domain/roles';
import type { Page } from '../units/page';
import type { UnitRow } from '../units/unit.repo';
import { UnitConnection } from '../units/unit.type';
import {
  accountApplications,
  officeAccounts,
  unitsWithoutChief,
  unusedAccounts,
} from './account-care.service';
import { AccountConnection, type AccountView } from './account.type';

const FIRST = { defaultValue: 20, description: 'How many at most, 1 to 100.' };
const AFTER = { nullable: true, description: 'The cursor to go on after.' };

@Resolver()
export class AccountCareResolver {
  @Query(() => AccountConnection, {
    description:
      "The applications that one decides, those that wait longest first: chiefs' by the bureau, contacts' and operators' by a chief of the school, others' by the centre (D2.4).",
  })
  accountApplications(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
    @Arg('waitingOverDays', () => Int, {
      nullable: true,
      description:
        'Only those that have waited at least so many days, 0 to 1000. The bureau and the centre then see also those that others decide (`managed` is false), names masked (D2.8).',
    })
    waitingOverDays: number | null,
  ): Promise<Page<AccountView>> {
    return accountApplications(context, waitingOverDays ?? null, { first, after: after ?? null });
  }

  @Query(() => AccountConnection, {
    description: 'The accounts of bureaus, the centre and the ministry, for the centre (D2.4).',
  })
  officeAccounts(
    @Ctx() context: RequestContext,
    @Arg('role', () => Role, { nullable: true, description: 'Only of this office.' })
    role: Role | null,
    @Arg('search', () => String, {
      nullable: true,
      description: "Part of a person's, a user's or a unit's name, at most 60 characters.",
    })
    search: string | null,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Promise<Page<AccountView>> {
    const filter = { role: role ?? null, search: search ?? null };
    return officeAccounts(context, filter, { first, after: after ?? null });
  }

  @Query(() => UnitConnection, {
    description: 'Open schools without an active chief, for their bureau and the centre (D2.3).',
  })
  unitsWithoutChief(
    @Ctx() context: RequestContext,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: 'Only schools of this jurisdiction (D1.2).',
    })
    jurisdictionCode: string | null,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Promise<Page<UnitRow>> {
    return unitsWithoutChief(context, jurisdictionCode ?? null, { first, after: after ?? null });
  }

  @Query(() => AccountConnection, {
    description:
      'Active accounts that nobody has used for 370 days or more, for their bureau and the centre; after 400 they are suspended (D2.8).',
  })
  unusedAccounts(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Promise<Page<AccountView>> {
    return unusedAccounts(context, { first, after: after ?? null });
  }
}

// The schema's fields of reading business accounts.
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { AccountStatus } from '../../domain/account-life';
import { AuditEntryConnection, type AuditEntryView } from '../audit/audit.type';
import type { Page } from '../units/page';
import { Unit } from '../units/unit.entity';
import { unitLoader } from '../units/unit.loader';
import type { UnitRow } from '../units/unit.repo';
import { account, accountHistory, accounts, maskedNationalId, myAccount } from './account.service';
import { AccountConnection, AccountView } from './account.type';

@Resolver(() => AccountView)
export class AccountResolver {
  @Query(() => AccountConnection, {
    description:
      "A unit's business accounts in the order in which they were made: for its chief, its bureau and the centre (D2.1, D2.4).",
  })
  accounts(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('status', () => AccountStatus, {
      nullable: true,
      description: 'Only accounts in this state (D2.8).',
    })
    status: AccountStatus | null,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Part of a name or user name, at most 60 characters; finds no account whose name the reader sees masked.',
    })
    search: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<AccountView>> {
    const filter = { status: status ?? null, search: search ?? null };
    return accounts(context, unitId, filter, { first, after: after ?? null });
  }

  @Query(() => AccountView, {
    description:
      'One business account, with its history: for the chief of its unit, its bureau and the centre (D2.4).',
  })
  account(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: "The account's id." }) id: string,
  ): Promise<AccountView> {
    return account(context, id);
  }

  @Query(() => AccountView, { description: 'The own business account (D8).' })
  myAccount(@Ctx() context: RequestContext): Promise<AccountView> {
    return myAccount(context);
  }

  @FieldResolver(() => Unit, { description: 'The unit that it acts for; it never changes (D2.5).' })
  async unit(@Root() root: AccountView, @Ctx() context: RequestContext): Promise<UnitRow | null> {
    return unitLoader(context).load(root.unitId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The national ID as A12****789, inside the own unit and for whoever manages the account; null for others (D3.8).',
  })
  nationalIdMasked(@Root() root: AccountView, @Ctx() context: RequestContext): string | null {
    return maskedNationalId(context, root);
  }

  @FieldResolver(() => AuditEntryConnection, {
    description:
      'What happened to it, the newest first; of `account` alone, BAD_REQUEST in a list.',
  })
  history(
    @Root() root: AccountView,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<AuditEntryView>> {
    return accountHistory(context, root, { first, after: after ?? null });
  }
}

// The schema's field of 業務帳號查詢.
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { accountDirectory } from './directory.service';
import { DirectoryEntryConnection, type DirectoryEntry } from './directory.type';

@Resolver()
export class DirectoryResolver {
  @Query(() => DirectoryEntryConnection, {
    description:
      '業務帳號查詢: active chiefs and contacts of all units, never operators, for anyone signed in (D2.9).',
  })
  accountDirectory(
    @Ctx() context: RequestContext,
    @Arg('search', () => String, {
      nullable: true,
      description:
        "Part of a unit's or a person's name, or the beginning of a unit's code; at most 60 characters.",
    })
    search: string | null,
    @Arg('jurisdictionCode', () => ID, {
      nullable: true,
      description: 'Only units of this jurisdiction (D1.2).',
    })
    jurisdictionCode: string | null,
    @Arg('unitId', () => ID, {
      nullable: true,
      description: 'Only those of this unit; for everybody’s own chief, say.',
    })
    unitId: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<DirectoryEntry>> {
    const asked = {
      search: search ?? null,
      jurisdictionCode: jurisdictionCode ?? null,
      unitId: unitId ?? null,
    };
    return accountDirectory(context, asked, { first, after: after ?? null });
  }
}

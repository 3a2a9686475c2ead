// The fields of a plan's snapshot part that cost a statement, read only when a query asks for them.
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { Role } from '../../domain/roles';
import type { Page } from '../units/page';
import { representativeAccount, teachersOf } from './plan-roster.service';
import {
  Representative,
  RosterTeacher,
  RosterTeacherConnection,
  SchoolRoster,
} from './plan-roster.type';

@Resolver(() => Representative)
export class RepresentativeResolver {
  @FieldResolver(() => String, {
    description: 'The name; masked outside the school unless D2.9 shows it to everybody signed in.',
  })
  async name(@Ctx() context: RequestContext, @Root() root: Representative): Promise<string> {
    return (await representativeAccount(context, root)).name;
  }

  @FieldResolver(() => Role, { description: 'The tier.' })
  async role(@Ctx() context: RequestContext, @Root() root: Representative): Promise<Role> {
    return (await representativeAccount(context, root)).role;
  }
}

@Resolver(() => SchoolRoster)
export class SchoolRosterResolver {
  @FieldResolver(() => RosterTeacherConnection, {
    nullable: true,
    description:
      'The teachers on the snapshot, for who manages the teachers of the school; null for everybody else (D2.1, D3.8).',
  })
  teachers(
    @Ctx() context: RequestContext,
    @Root() root: SchoolRoster,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after?: string | null,
  ): Promise<Page<RosterTeacher> | null> {
    return teachersOf(context, root, first, after);
  }
}

// The schema's fields of a unit's roster.
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { maskedNationalId, teachers } from './teacher.service';
import { TeacherConnection, TeacherView } from './teacher.type';

@Resolver(() => TeacherView)
export class TeacherResolver {
  @Query(() => TeacherConnection, {
    description:
      "The own unit's roster of today, administrative staff included, in a stable order, with the state of a cycle's plans (D3.3).",
  })
  teachers(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The own unit.' }) unitId: string,
    @Arg('year', () => Int, {
      nullable: true,
      description: 'ROC year of the plans shown beside; the current cycle where it is left out.',
    })
    year: number | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<TeacherView>> {
    const asked = { unitId, year: year ?? null };
    return teachers(context, asked, { first, after: after ?? null });
  }

  @FieldResolver(() => String, {
    description:
      'The national ID as the own unit sees it, A12****789; empty where none is known (D3.8).',
  })
  nationalIdMasked(@Root() root: TeacherView, @Ctx() context: RequestContext): string {
    return maskedNationalId(context, root);
  }
}

// The schema's fields of releasing teachers, and of employment histories.
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { Page } from '../units/page';
import { employmentsOf } from './employment.loader';
import { Employment } from './employment.type';
import { releases } from './release-list.service';
import { ReleaseTeachersInput, UndoReleasesInput } from './release.inputs';
import { releaseTeachers, undoReleases } from './release.service';
import {
  ReleaseConnection,
  ReleaseTeachersPayload,
  UndoReleasesPayload,
  type ReleaseView,
} from './release.type';
import { TeacherView } from './teacher.type';

@Resolver(() => TeacherView)
export class ReleaseResolver {
  @Query(() => ReleaseConnection, {
    description: "The own unit's releases, the newest first, with what can be undone (D3.5).",
  })
  releases(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The own unit.' }) unitId: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' })
    after: string | null,
  ): Promise<Page<ReleaseView>> {
    return releases(context, unitId, { first, after: after ?? null });
  }

  @Mutation(() => ReleaseTeachersPayload, {
    description:
      '離職/轉校/退休, one or several at once, all or none; a request that waits for one of them is granted thereby (D3.5). Refuses INVALID, KINDERGARTEN_ELSEWHERE, ROSTER_PENDING.',
  })
  async releaseTeachers(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReleaseTeachersInput, { description: 'Whom, since when, and why.' })
    input: ReleaseTeachersInput,
  ): Promise<ReleaseTeachersPayload> {
    return { releases: await releaseTeachers(context, input) };
  }

  @Mutation(() => UndoReleasesPayload, {
    description:
      'Takes releases back within 7 days, all or none (D3.5). Refuses NOT_FOUND, WRONG_STATE, UNDO_EXPIRED, INVALID, KINDERGARTEN_ELSEWHERE, ROSTER_PENDING.',
  })
  async undoReleases(
    @Ctx() context: RequestContext,
    @Arg('input', () => UndoReleasesInput, { description: 'Which releases.' })
    input: UndoReleasesInput,
  ): Promise<UndoReleasesPayload> {
    return { teachers: await undoReleases(context, input) };
  }

  @FieldResolver(() => [Employment], {
    description: 'The employment history, the newest first; of other units name and days (D3.6).',
  })
  employments(@Root() root: TeacherView, @Ctx() context: RequestContext): Promise<Employment[]> {
    return employmentsOf(context, root.id);
  }
}

// The schema's field that adds a teacher late.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import type { UnitCompletion } from './completion.type';
import { AddLateTeacherInput } from './late-teacher.inputs';
import { addLateTeacher } from './late-teacher.service';
import { LateTeacherPayload } from './late-teacher.type';

@Resolver()
export class LateTeacherResolver {
  @Mutation(() => LateTeacherPayload, {
    description:
      'A bureau adds a teacher whom the snapshot missed (D4.6). Refuses NOT_FOUND, ALREADY_ON_ROSTER, ROSTER_PENDING, WINDOW_CLOSED, INVALID, RATE_LIMITED.',
  })
  async addLateTeacher(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddLateTeacherInput, { description: 'Whom, where, and why.' })
    input: AddLateTeacherInput,
  ): Promise<{ unitCompletion: UnitCompletion }> {
    return { unitCompletion: await addLateTeacher(context, input) };
  }
}

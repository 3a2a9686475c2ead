// The schema's field that registers a teacher.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { registerTeacher } from './registration-form.service';
import { RegisterTeacherInput } from './registration.inputs';
import { RegisterTeacherPayload } from './registration.type';

@Resolver()
export class RegistrationResolver {
  @Mutation(() => RegisterTeacherPayload, {
    description:
      '教師資料登錄 by national ID: a new record, a move of a released teacher, or a request to the unit that employs them (D3.4). Refuses INVALID, ALREADY_EMPLOYED, TRANSFER_PENDING, KINDERGARTEN_ELSEWHERE, ROSTER_PENDING, RATE_LIMITED.',
  })
  registerTeacher(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterTeacherInput, { description: 'Whom, and as what.' })
    input: RegisterTeacherInput,
  ): Promise<RegisterTeacherPayload> {
    return registerTeacher(context, input);
  }
}

// The schema's fields that correct a record, and activate or suspend its account.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import {
  ActivateTeacherInput,
  SuspendTeacherInput,
  UndoSignUpInput,
  UpdateTeacherInput,
} from './teacher-life.inputs';
import { activateTeacher, suspendTeacher, undoSignUp, updateTeacher } from './teacher-life.service';
import { TeacherPayload } from './teacher.type';

@Resolver()
export class TeacherLifeResolver {
  @Mutation(() => TeacherPayload, {
    description:
      'The unit corrects title, stage, subjects, note and staff kind of a record (D3.2). Refuses NOT_FOUND, CONFLICT, KINDERGARTEN_ELSEWHERE, ROSTER_PENDING, INVALID.',
  })
  async updateTeacher(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateTeacherInput, { description: 'Whose record, and what of it.' })
    input: UpdateTeacherInput,
  ): Promise<TeacherPayload> {
    return { teacher: await updateTeacher(context, input) };
  }

  @Mutation(() => TeacherPayload, {
    description:
      'The unit lets a suspended account be used again (D3.2). Refuses NOT_FOUND, CONFLICT, NOT_SIGNED_UP, WRONG_STATE, ROSTER_PENDING.',
  })
  async activateTeacher(
    @Ctx() context: RequestContext,
    @Arg('input', () => ActivateTeacherInput, { description: 'Whose account.' })
    input: ActivateTeacherInput,
  ): Promise<TeacherPayload> {
    return { teacher: await activateTeacher(context, input) };
  }

  @Mutation(() => TeacherPayload, {
    description:
      'The unit suspends an account; its sessions end (D3.1). Refuses NOT_FOUND, CONFLICT, WRONG_STATE, ROSTER_PENDING, INVALID.',
  })
  async suspendTeacher(
    @Ctx() context: RequestContext,
    @Arg('input', () => SuspendTeacherInput, { description: 'Whose account, and why.' })
    input: SuspendTeacherInput,
  ): Promise<TeacherPayload> {
    return { teacher: await suspendTeacher(context, input) };
  }

  @Mutation(() => TeacherPayload, {
    description:
      'The unit takes back that somebody has signed up as its teacher: user name, sessions, links and address are gone, and the record is 待申請 again (D3.1). Refuses NOT_FOUND, CONFLICT, WRONG_STATE, ROSTER_PENDING, INVALID.',
  })
  async undoSignUp(
    @Ctx() context: RequestContext,
    @Arg('input', () => UndoSignUpInput, { description: 'Whose, and why.' })
    input: UndoSignUpInput,
  ): Promise<TeacherPayload> {
    return { teacher: await undoSignUp(context, input) };
  }
}

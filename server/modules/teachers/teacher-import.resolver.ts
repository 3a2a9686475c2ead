// The schema's fields of files of new teachers.
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { checkTeacherImport } from './teacher-import-check.service';
import { runTeacherImport } from './teacher-import-run.service';
import { CheckTeacherImportInput, RunTeacherImportInput } from './teacher-import.inputs';
import { teacherImport } from './teacher-import.service';
import { TeacherImportPayload, TeacherImportView } from './teacher-import.type';

@Resolver()
export class TeacherImportResolver {
  @Query(() => TeacherImportView, {
    description: 'A file of new teachers of the own unit, and how far it has come (D3.4).',
  })
  teacherImport(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the import.' }) id: string,
  ): Promise<TeacherImportView> {
    return teacherImport(context, id);
  }

  @Mutation(() => TeacherImportPayload, {
    description:
      'Checks a file of new teachers, every fault at once, and changes nothing of the roster (D3.4). Refuses KINDERGARTEN_ELSEWHERE, RATE_LIMITED, and INVALID for a file that cannot be read.',
  })
  async checkTeacherImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => CheckTeacherImportInput, { description: 'The file.' })
    input: CheckTeacherImportInput,
  ): Promise<TeacherImportPayload> {
    return { import: await checkTeacherImport(context, input) };
  }

  @Mutation(() => TeacherImportPayload, {
    description:
      'Takes a checked file over, all of it or none. It is checked again: where the roster has changed meanwhile it becomes FAULTY, and nothing is taken over (D3.4). Refuses KINDERGARTEN_ELSEWHERE, WRONG_STATE, FILE_FORGOTTEN.',
  })
  async runTeacherImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => RunTeacherImportInput, { description: 'Which one.' })
    input: RunTeacherImportInput,
  ): Promise<TeacherImportPayload> {
    return { import: await runTeacherImport(context, input) };
  }
}

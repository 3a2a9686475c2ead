// The schema's field of the roster as a file.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { PrepareTeacherDownloadInput } from './teacher-download.inputs';
import { prepareTeacherDownload } from './teacher-download.service';
import { TeacherDownloadPayload } from './teacher-download.type';

@Resolver()
export class TeacherDownloadResolver {
  @Mutation(() => TeacherDownloadPayload, {
    description:
      "資料下載: prepares the own unit's roster as a file, and writes down who did (D3.2). Refuses INVALID.",
  })
  prepareTeacherDownload(
    @Ctx() context: RequestContext,
    @Arg('input', () => PrepareTeacherDownloadInput, { description: 'Which part, as what file.' })
    input: PrepareTeacherDownloadInput,
  ): Promise<TeacherDownloadPayload> {
    return prepareTeacherDownload(context, input);
  }
}

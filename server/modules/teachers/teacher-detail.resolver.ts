// The fields of a teacher that the roster page reads only when it is asked for them.
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { Gender, TeacherOrigin } from '../../domain/teacher-record';
import { teacherDetail } from './teacher.service';
import { TeacherView } from './teacher.type';

@Resolver(() => TeacherView)
export class TeacherDetailResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'By which the teacher signs in; null while 待申請 (D3.1).',
  })
  async userName(
    @Root() root: TeacherView,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return (await teacherDetail(context, root.id)).userName;
  }

  @FieldResolver(() => Gender, {
    nullable: true,
    description: 'Gender; null while the record lacks it.',
  })
  async gender(@Root() root: TeacherView, @Ctx() context: RequestContext): Promise<Gender | null> {
    return (await teacherDetail(context, root.id)).gender;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The address, inside the own unit only; null while the record lacks it (D3.8).',
  })
  async email(@Root() root: TeacherView, @Ctx() context: RequestContext): Promise<string | null> {
    return (await teacherDetail(context, root.id)).email;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the teacher has confirmed the address by a mailed link.',
  })
  async emailConfirmed(
    @Root() root: TeacherView,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    return (await teacherDetail(context, root.id)).emailConfirmedAt !== null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "單位註記: the unit's own note, at most 200 characters; null when there is none.",
  })
  async unitNote(
    @Root() root: TeacherView,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return (await teacherDetail(context, root.id)).unitNote;
  }

  @FieldResolver(() => TeacherOrigin, {
    description: 'Whether the teacher signs in here, or by 帳號漫遊 (D3.1).',
  })
  async origin(@Root() root: TeacherView, @Ctx() context: RequestContext): Promise<TeacherOrigin> {
    return (await teacherDetail(context, root.id)).origin;
  }

  @FieldResolver(() => Int, {
    description: 'Number of the last change, 1 or more; an edit names the one that it starts from.',
  })
  async version(@Root() root: TeacherView, @Ctx() context: RequestContext): Promise<number> {
    return (await teacherDetail(context, root.id)).version;
  }
}

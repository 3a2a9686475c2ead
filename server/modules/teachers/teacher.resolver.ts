// The schema's fields of a unit's roster.
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { StaffKind, TeacherStatus } from '../../domain/teacher-record';
import type { Page } from '../units/page';
import { maskedNationalId, teacher, teacherCounts, teachers } from './teacher.service';
import { TeacherConnection, TeacherCounts, TeacherSort, TeacherView } from './teacher.type';

@Resolver(() => TeacherView)
export class TeacherResolver {
  @Query(() => TeacherConnection, {
    description:
      "The own unit's roster of today, administrative staff included, in a stable order, with the state of a cycle's plans (D3.3). Filters narrow together.",
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
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of the name; at most 60 characters.',
    })
    search: string | null,
    @Arg('subject', () => String, {
      nullable: true,
      description: 'Only who teaches this subject, named exactly.',
    })
    subject: string | null,
    @Arg('supervision', () => Boolean, {
      defaultValue: false,
      description: '依教育部統合視導篩選: only records that lack a title, a stage or a subject.',
    })
    supervision: boolean,
    @Arg('status', () => TeacherStatus, {
      nullable: true,
      description: 'Only those in this state.',
    })
    status: TeacherStatus | null,
    @Arg('staffKind', () => StaffKind, {
      nullable: true,
      description: 'Only teachers, or only administrative staff.',
    })
    staffKind: StaffKind | null,
    @Arg('sort', () => TeacherSort, {
      defaultValue: TeacherSort.ID,
      description: 'In which order; a cursor belongs to the order that it was given in.',
    })
    sort: TeacherSort,
  ): Promise<Page<TeacherView>> {
    const filter = {
      search: search ?? null,
      subject: subject ?? null,
      supervision,
      status: status ?? null,
      staffKind: staffKind ?? null,
    };
    const asked = { unitId, year: year ?? null, filter, sort };
    return teachers(context, asked, { first, after: after ?? null });
  }

  @Query(() => TeacherView, { description: 'One teacher of the own unit (D3.2, D3.8).' })
  teacher(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: "The teacher's id." }) id: string,
  ): Promise<TeacherView> {
    return teacher(context, id);
  }

  @Query(() => TeacherCounts, {
    description: "The counts above the own unit's roster (D3.3).",
  })
  teacherCounts(
    @Ctx() context: RequestContext,
    @Arg('unitId', () => ID, { description: 'The own unit.' }) unitId: string,
  ): Promise<TeacherCounts> {
    return teacherCounts(context, unitId);
  }

  @FieldResolver(() => String, {
    description:
      'The national ID as the own unit sees it, A12****789; empty where none is known (D3.8).',
  })
  nationalIdMasked(@Root() root: TeacherView, @Ctx() context: RequestContext): string {
    return maskedNationalId(context, root);
  }
}

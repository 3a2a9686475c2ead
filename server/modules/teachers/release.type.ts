// What is shown of a release, to the unit that made it (D3.5).
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, LocalDate } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { ReleaseKind } from '../../domain/release';
import { connectionOf } from '../units/page';
import { TeacherView } from './teacher.type';
// The enum is registered where the history shows it.
import './employment.type';

/** A release of one teacher. */
@ObjectType('Release', {
  description: '離職/轉校/退休 of one teacher, as its unit sees it (D3.5).',
})
export class ReleaseView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => ID, { description: 'The teacher.' })
  teacherId: string;

  @Field(() => String, {
    description:
      'The name: whole while the unit can still take it back, masked once the teacher is no longer its own (D3.8).',
  })
  teacherName: string;

  @Field(() => ReleaseKind, { description: 'Left, transferred or retired.' })
  kind: ReleaseKind;

  @Field(() => LocalDate, { description: 'The last day.' })
  day: string;

  @Field(() => String, { nullable: true, description: 'Why, if that was said.' })
  reason: string | null;

  @Field(() => DateTime, { description: 'When it was entered.' })
  releasedAt: Instant;

  @Field(() => DateTime, { description: 'Until when it can be undone, itself outside.' })
  undoableUntil: Instant;

  @Field(() => Boolean, { description: 'Whether it was undone.' })
  undone: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it can be undone now: within 7 days, while nobody else employs the teacher.',
  })
  mayUndo: boolean;
}

/** A page of releases. */
export const ReleaseConnection = connectionOf(
  'Release',
  () => ReleaseView,
  'releases of a unit, the newest first',
);

/** What releasing answers. */
@ObjectType({ description: 'The releases that were made.' })
export class ReleaseTeachersPayload {
  @Field(() => [ReleaseView], { description: 'One for each teacher.' })
  releases: ReleaseView[];
}

/** What undoing releases answers. */
@ObjectType({ description: 'Who is on the roster again.' })
export class UndoReleasesPayload {
  @Field(() => [TeacherView], { description: 'The teachers.' })
  teachers: TeacherView[];
}

// What is shown of an audit row.
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { connectionOf } from '../units/page';

/** One field that was changed. */
@ObjectType({ description: 'One field of a change; personal data are masked (D3.8).' })
export class AuditChange {
  @Field(() => String, { description: 'The name of the field.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What it was; null for nothing.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it became; null for nothing.' })
  after: string | null;
}

/** One change, as whoever may read it sees it. */
@ObjectType('AuditEntry', {
  description: '異動紀錄: one change: who, on whom, what, when, from where and why (D8).',
})
export class AuditEntryView {
  @Field(() => ID, { description: 'Opaque id; ids sort by time.' })
  id: string;

  @Field(() => DateTime, { description: 'When it arrived.' })
  at: Instant;

  @Field(() => String, { description: 'The operation, or what a job or a command did.' })
  action: string;

  @Field(() => String, { description: "The action in words, in the reader's language." })
  actionLabel: string;

  @Field(() => String, {
    description: 'The role of whoever did it; ANONYMOUS, JOB or COMMAND for nobody signed in.',
  })
  actorRole: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Who did it: the full name inside the reader's unit, else masked (D3.8); null for nobody.",
  })
  actorName: string | null;

  @Field(() => String, { description: 'What kind of thing was changed, such as TEACHER.' })
  subjectKind: string;

  @Field(() => ID, {
    description: 'The id of what was changed, of the kind that `subjectKind` names.',
  })
  subjectId: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Whom it is about: the full name inside the reader's unit, else masked (D3.8); null where it is no person.",
  })
  subjectName: string | null;

  @Field(() => [AuditChange], { description: 'The fields before and after.' })
  changes: AuditChange[];

  @Field(() => String, { nullable: true, description: 'Why, as whoever did it wrote.' })
  reason: string | null;

  @Field(() => String, { description: 'What the log calls the request, the job or the command.' })
  requestId: string;

  @Field(() => String, {
    nullable: true,
    description: 'From which network address; shown to the centre alone.',
  })
  address: string | null;

  @Field(() => Boolean, {
    description:
      "Whether it stands in its unit's chain of hashes already, which is made behind the write.",
  })
  chained: boolean;

  unitId: string | null;
}

/** A page of audit rows. */
export const AuditEntryConnection = connectionOf(
  'AuditEntry',
  () => AuditEntryView,
  'changes, the newest first',
);

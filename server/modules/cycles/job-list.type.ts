// What is shown of a job: when it ran last, and how much it did.
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { JobState } from './job-state';

registerEnumType(JobState, {
  name: 'JobState',
  description: 'How a job stands.',
  valuesConfig: {
    NEVER: { description: '尚未執行' },
    IDLE: { description: '正常，等候下次執行' },
    RUNNING: { description: '執行中' },
    FAILED: { description: '上次執行失敗，會自動再試' },
    REFUSED: { description: '上次執行後未予套用: it ran, and refused what it read (D3.7)' },
  },
});

/** One number of a job's last report. */
@ObjectType({ description: "One number of a job's last report." })
export class JobCount {
  @Field(() => String, {
    description: "What was counted: sent, or inside a year's part 108.units.",
  })
  name: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

/** A job and its last run. */
@ObjectType({ description: 'What the servers do unasked, and when they did it last.' })
export class JobRun {
  @Field(() => String, {
    description: 'snapshot, mail, audit-chain, kindergartens, unused-accounts, forget.',
  })
  name: string;

  @Field(() => JobState, { description: 'How it stands.' })
  state: JobState;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it began last, by the machine's time; null before its first run.",
  })
  startedAt: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it ended well last, by the machine's time; null before.",
  })
  finishedAt: Instant | null;

  @Field(() => [JobCount], {
    description: 'What its last run counted; empty when it failed, or refused what it read.',
  })
  report: JobCount[];
}

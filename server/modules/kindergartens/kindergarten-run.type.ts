// A run as the centre reads it: counts, and problems without any content (D3.7).
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { connectionOf } from '../units/page';
import { RunState } from './run-state';

registerEnumType(RunState, {
  name: 'KindergartenRunState',
  description: 'How a reading of the preschool registry’s delivery stands (D3.7).',
  valuesConfig: {
    WAITING: { description: '等候執行: the centre asked for it, and the job begins it soon' },
    RUNNING: { description: '執行中' },
    DONE: { description: '已套用' },
    UNCHANGED: { description: '無異動' },
    REFUSED: {
      description: '未予套用: implausible, not whole, or too faulty; nothing was changed',
    },
    FAILED: { description: '失敗: it could not be had, or was cut off; the next run goes on' },
  },
});

@ObjectType('DeliveryProblem', {
  description: 'What is wrong in a delivery: where, and which rule; never content.',
})
export class DeliveryProblemView {
  @Field(() => Int, { description: 'The line, from 1; 0 for the delivery as a whole.' })
  line: number;

  @Field(() => String, {
    description: 'The field as the format names it; empty for a whole line.',
  })
  field: string;

  @Field(() => String, { description: 'The rule that it breaks; stable.' })
  rule: string;

  @Field(() => String, { description: 'The rule in a sentence, in the reader’s language.' })
  message: string;
}

const count = (description: string): PropertyDecorator => Field(() => Int, { description });

@ObjectType('KindergartenRun', {
  description:
    'One reading of the preschool registry’s delivery [全國教保資訊網] (D3.7). In a REFUSED run the counts say what it would have changed.',
})
export class KindergartenRunView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => DateTime, {
    description: 'When it began; the first of the attempts, or when it was asked for.',
  })
  startedAt: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended, or the last of its attempts did; null while it waits or runs.',
  })
  finishedAt: Instant | null;

  @Field(() => String, { description: 'The file’s name, or the address without secrets.' })
  source: string;

  @Field(() => RunState, { description: 'How it stands.' })
  state: RunState;

  @count('How many attempts in a row came to this, 1 or more: an outage is one run.')
  attempts: number;

  @count('Kindergartens in the delivery, 0 or more.')
  unitsRead: number;

  @count('Kindergartens that were new.')
  unitsAdded: number;

  @count('Kindergartens that were changed.')
  unitsChanged: number;

  @count('Teachers in the delivery.')
  teachersRead: number;

  @count('Teachers who were new.')
  teachersAdded: number;

  @count('Teachers whose data was changed.')
  teachersChanged: number;

  @count('Teachers who came from another kindergarten, or after a release (D3.6).')
  teachersMoved: number;

  @count('Teachers who are gone from the delivery, and were released (D3.5).')
  teachersReleased: number;

  @count('Teachers who seem gone and were not released, since a faulty line may have been theirs.')
  releasesHeld: number;

  @count('Teachers of kindergartens before the run; releases are plausible up to 10 % of them.')
  teachersPresent: number;

  @count('Lines skipped, since they are still under review there.')
  underReview: number;

  @Field(() => [DeliveryProblemView], { description: 'The first 1,000 problems, by line.' })
  problems: DeliveryProblemView[];

  @count('How many problems there are.')
  problemCount: number;

  @Field(() => Boolean, {
    description:
      'Whether it was refused for its releases alone, so that the centre can let it pass.',
  })
  mayConfirm: boolean;

  @Field(() => Boolean, { description: 'Whether the centre has let this delivery pass.' })
  confirmed: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it was let pass, and what was read next said something else, so that it was not applied.',
  })
  missed: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it was refused although the reading before it was let pass, since it says something else.',
  })
  otherThanConfirmed: boolean;

  @Field(() => Int, { description: 'Guards against confirming what has changed meanwhile.' })
  version: number;
}

/** A page of runs. */
export const KindergartenRunConnection = connectionOf(
  'KindergartenRun',
  () => KindergartenRunView,
  'runs, the newest first',
);

@ObjectType({ description: 'The run that was confirmed, or asked for.' })
export class KindergartenRunPayload {
  @Field(() => KindergartenRunView, { description: 'The run.' })
  run: KindergartenRunView;
}

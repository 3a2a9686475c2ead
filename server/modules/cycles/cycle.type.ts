// What is shown of a cycle: its instants, questions, options and domains (D4, D5.3 to D5.5).
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';

/** An answer that a question offers. */
@ObjectType({ description: '選項: an answer that a question of a cycle offers (D5.3).' })
export class ChoiceOption {
  @Field(() => Int, {
    description: "Its number in the cycle's order, 0 to 52; never used again (D5.5).",
  })
  number: number;

  @Field(() => String, {
    description: 'Its stable key, which inputs name it by; the same in later cycles.',
  })
  key: string;

  @Field(() => String, { description: 'The Chinese text that screens show.' })
  label: string;

  @Field(() => String, { description: 'The English text; the Chinese one where there is none.' })
  labelEn: string;
}

/** A multiple choice of a cycle. */
@ObjectType({
  description: '題目: a multiple choice about training needs; one answer or more (D5.3).',
})
export class Question {
  @Field(() => String, { description: 'Its stable key: modes, times, places, levels, methods.' })
  key: string;

  @Field(() => String, { description: 'The Chinese text that screens show.' })
  label: string;

  @Field(() => String, { description: 'The English text; the Chinese one where there is none.' })
  labelEn: string;

  @Field(() => [ChoiceOption], { description: "What can be chosen, in the cycle's order." })
  options: ChoiceOption[];
}

/** A domain of training of a cycle. */
@ObjectType({
  description: '主要研習範疇: a domain of training that hours are planned for (D5.4).',
})
export class TrainingDomain {
  @Field(() => Int, { description: "Its number in the cycle's order; never used again (D5.5)." })
  number: number;

  @Field(() => String, {
    description: 'Its stable key, which inputs name it by; the same in later cycles.',
  })
  key: string;

  @Field(() => String, { description: 'The Chinese text that screens show.' })
  label: string;

  @Field(() => String, { description: 'The English text; the Chinese one where there is none.' })
  labelEn: string;
}

/** An academic year's cycle; questions, domains and windows are read when they are asked for. */
@ObjectType({ description: '學年度: the cycle of one academic year (D4).' })
export class Cycle {
  @Field(() => Int, { description: 'ROC academic year: 108 is 2019-08-01 to 2020-07-31 (D4.1).' })
  year: number;

  @Field(() => Int, {
    description: 'Grows when questions or dates change; windows have their own.',
  })
  version: number;

  @Field(() => DateTime, { description: 'When the roster of every school is frozen (D4.6).' })
  rosterCutoffAt: Instant;

  @Field(() => DateTime, { description: 'When the service opens; itself inside (D4.2).' })
  opensAt: Instant;

  @Field(() => DateTime, { description: 'When the service closes; itself outside (D4.2).' })
  closesAt: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the snapshot was taken, as of the cutoff; null before (D4.6).',
  })
  snapshotTakenAt: Instant | null;
}

/** What the making of a cycle answers. */
@ObjectType({ description: 'The cycle that was made.' })
export class CyclePayload {
  @Field(() => Cycle, { description: 'The cycle, with its windows.' })
  cycle: Cycle;
}

// What a client may send of a plan: its parts in the cycle's keys, with the key and the version of the write.
import { Field, ID, InputType, Int } from 'type-graphql';
import { Hours } from '../../app/scalars';
import type { PlanParts } from '../../domain/plan-input';
import { KeyedInput, VERSION } from '../audit/write.inputs';
import { Semester } from './plan-content.type';

const YEAR = 'ROC academic year.';
const UNIT = 'The school.';
const REPLACES = 'Replaces this part of the draft whole; absent or null leaves it.';

@InputType({ description: 'What is chosen in one question.' })
export class NeedInput {
  @Field({ description: 'Key of the question: modes, times, places, levels or methods.' })
  question: string;

  @Field(() => [String], { description: 'Keys of the options chosen.' })
  options: string[];
}

@InputType({ description: 'A domain that is wanted.' })
export class DomainHoursInput {
  @Field({ description: 'Key of the domain.' })
  domain: string;

  @Field(() => Hours, { description: 'Hours wanted, 0 to 999 in half hours.' })
  hours: number;
}

@InputType({ description: 'A planned course; exactly one of semester and month is given.' })
export class PlannedCourseInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of a course that the plan has; absent for a new one.',
  })
  id?: string | null;

  @Field({ description: 'The topic, 1 to 100 characters.' })
  topic: string;

  @Field({ description: 'Key of the domain.' })
  domain: string;

  @Field(() => Hours, { description: 'Hours planned, 0 to 999 in half hours.' })
  hours: number;

  @Field(() => Semester, {
    nullable: true,
    description: 'The semester; either this or `month`, never both.',
  })
  semester?: Semester | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The month, 1 to 12; either this or `semester`, never both.',
  })
  month?: number | null;

  @Field({ description: 'Key of an option of the question modes.' })
  mode: string;

  @Field({ description: 'Key of an option of the question levels.' })
  level: string;

  @Field({ description: 'Key of an option of the question methods.' })
  method: string;

  @Field(() => ID, {
    nullable: true,
    description: "The submitted school plan's course that a teacher takes over (D5.2).",
  })
  takenOverFrom?: string | null;
}

@InputType({ description: 'Names a plan of one’s own for a write.' })
export class PlanInput extends KeyedInput {
  @Field(() => Int, { description: YEAR })
  year: number;

  @Field(() => Int, { description: VERSION })
  version: number;
}

@InputType({ description: "Names a school's plan for a write." })
export class SchoolPlanInput extends PlanInput {
  @Field(() => ID, { description: UNIT })
  unitId: string;
}

@InputType({ description: "Parts of a teacher's plan that were typed (D5.2)." })
export class SaveMyPlanDraftInput extends PlanInput {
  @Field(() => [NeedInput], { nullable: true, description: REPLACES })
  needs?: NeedInput[] | null;

  @Field(() => [DomainHoursInput], { nullable: true, description: REPLACES })
  domains?: DomainHoursInput[] | null;

  @Field(() => [PlannedCourseInput], { nullable: true, description: `${REPLACES} At most 40.` })
  courses?: PlannedCourseInput[] | null;
}

@InputType({
  description:
    "A teacher's plan to submit: the draft, with the parts given here in place of its own.",
})
export class SubmitMyPlanInput extends SaveMyPlanDraftInput {}

@InputType({ description: "Parts of a school's plan that were typed (D5.1)." })
export class SaveSchoolPlanDraftInput extends SaveMyPlanDraftInput {
  @Field(() => ID, { description: UNIT })
  unitId: string;

  @Field(() => String, {
    nullable: true,
    description: '學校發展特色, at most 2,000 characters; null removes it, absent leaves it.',
  })
  features?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '學校願景, at most 2,000 characters; null removes it, absent leaves it.',
  })
  vision?: string | null;
}

@InputType({
  description:
    "A school's plan to submit: the draft, with the parts given here in place of its own.",
})
export class SubmitSchoolPlanInput extends SaveSchoolPlanDraftInput {}

@InputType({ description: 'Names the school whose plan one starts.' })
export class ClaimRepresentativeInput extends KeyedInput {
  @Field(() => ID, { description: UNIT })
  unitId: string;

  @Field(() => Int, { description: YEAR })
  year: number;
}

@InputType({ description: 'Names who fills in the school’s plan from now on (D5.1).' })
export class PassRepresentativeInput extends ClaimRepresentativeInput {
  @Field(() => ID, { description: 'An active business account of the school.' })
  accountId: string;

  @Field(() => Int, { description: VERSION })
  version: number;
}

/** The parts of an input in the terms of the domain: hours are half hours there. */
export function partsOf(input: SaveMyPlanDraftInput | SaveSchoolPlanDraftInput): PlanParts {
  return {
    needs: input.needs,
    domains: input.domains?.map(({ domain, hours }) => ({ domain, halfHours: hours })),
    courses: input.courses?.map(({ hours, ...course }) => ({ ...course, halfHours: hours })),
    ...('features' in input ? { features: input.features } : {}),
    ...('vision' in input ? { vision: input.vision } : {}),
  };
}

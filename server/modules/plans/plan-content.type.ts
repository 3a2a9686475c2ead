// How the answers of a plan are shown: masks and numbers as lists with labels.
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Hours } from '../../app/scalars';
import {
  courseHalfHours,
  totalHalfHours,
  unpackChoices,
  type CycleDefinition,
  type PlanContent,
  type PlannedCourse,
} from '../../domain/plan-content';
import { ChoiceOption, Question, TrainingDomain } from '../cycles/cycle.type';

/** A semester of the academic year (D4.1). */
export enum Semester {
  FIRST = 'FIRST',
  SECOND = 'SECOND',
}
registerEnumType(Semester, {
  name: 'Semester',
  description: 'A semester of the academic year.',
  valuesConfig: { FIRST: { description: '第一學期' }, SECOND: { description: '第二學期' } },
});

@ObjectType('NeedAnswer', {
  description: 'What is chosen in one question (D5.3); several options may be.',
})
export class NeedAnswer {
  @Field(() => Question, { description: 'The question of this cycle.' })
  question: Question;

  @Field(() => [ChoiceOption], {
    description: "The options chosen, in the cycle's order; empty where none is yet.",
  })
  options: ChoiceOption[];
}

@ObjectType('DomainHours', {
  description: 'A domain of training that is wanted, with its hours (D5.4).',
})
export class DomainHours {
  @Field(() => TrainingDomain, { description: 'The domain.' })
  domain: TrainingDomain;

  @Field(() => Hours, { description: 'Hours wanted in the year.' })
  hours: number;
}

@ObjectType('PlannedCourse', {
  description: 'A course that is planned for the coming year (D5.1, D5.2).',
})
export class PlannedCourseType {
  @Field(() => ID, { description: 'Opaque id, kept over drafts and versions.' })
  id: string;

  @Field({ description: 'The topic, 1 to 100 characters.' })
  topic: string;

  @Field(() => TrainingDomain, { description: 'The domain that it belongs to.' })
  domain: TrainingDomain;

  @Field(() => Hours, { description: 'Hours planned, 0 to 999 in half hours.' })
  hours: number;

  @Field(() => Semester, {
    nullable: true,
    description: 'The semester; null when a month is given instead.',
  })
  semester: Semester | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The month, 1 to 12; null when a semester is given instead.',
  })
  month: number | null;

  @Field(() => ChoiceOption, { description: '在職進修方式, an option of the question modes.' })
  mode: ChoiceOption;

  @Field(() => ChoiceOption, { description: '主要進修階層, an option of the question levels.' })
  level: ChoiceOption;

  @Field(() => ChoiceOption, { description: '主要實施方式, an option of the question methods.' })
  method: ChoiceOption;

  @Field(() => ID, {
    nullable: true,
    description: "The school's course that it takes over; null for one's own (D5.2).",
  })
  takenOverFrom: string | null;
}

@ObjectType('PlanContent', {
  description: 'The answers of a plan, as a draft or as a submitted version (D5.3 to D5.6).',
})
export class PlanContentType {
  @Field(() => [NeedAnswer], {
    description: 'The training needs: every question of the cycle, with what is chosen.',
  })
  needs: NeedAnswer[];

  @Field(() => [DomainHours], { description: 'The domains wanted, with their hours.' })
  domains: DomainHours[];

  @Field(() => Hours, { description: "The plan's total: the sum of its domains (D5.6)." })
  hours: number;

  @Field(() => [PlannedCourseType], { description: 'The planned courses, at most 40.' })
  courses: PlannedCourseType[];

  @Field(() => Hours, { description: 'The sum of the planned courses, beside the total (D5.6).' })
  courseHours: number;

  @Field(() => String, {
    nullable: true,
    description: '學校發展特色; school plans only, null where nothing is written.',
  })
  features: string | null;

  @Field(() => String, {
    nullable: true,
    description: '學校願景; school plans only, null where nothing is written.',
  })
  vision: string | null;
}

type Shown<T> = Map<number, T>;
interface Labels {
  options: Shown<ChoiceOption>;
  domains: Shown<TrainingDomain>;
}

const LABELS = new WeakMap<CycleDefinition, Labels>();

/** Options and domains of a cycle by their numbers; made once for each definition. */
function labelsOf(definition: CycleDefinition): Labels {
  const known = LABELS.get(definition);
  if (known !== undefined) return known;
  const made = {
    options: new Map(
      definition.questions
        .flatMap(({ options }) => options)
        .map((option) => [option.number, option]),
    ),
    domains: new Map(definition.domains.map((domain) => [domain.number, domain])),
  };
  LABELS.set(definition, made);
  return made;
}

function labelled<T>(labels: Shown<T>, number: number): T {
  const found = labels.get(number);
  if (found === undefined) throw new Error(`the cycle has no number ${number}`);
  return found;
}

const shownCourse = ({ options, domains }: Labels, course: PlannedCourse): PlannedCourseType => ({
  id: course.id,
  topic: course.topic,
  domain: labelled(domains, course.domain),
  hours: course.halfHours,
  semester: 'semester' in course.when ? Semester[course.when.semester] : null,
  month: 'month' in course.when ? course.when.month : null,
  mode: labelled(options, course.mode),
  level: labelled(options, course.level),
  method: labelled(options, course.method),
  takenOverFrom: course.takenOverFrom,
});

/** The content in the words of its cycle. */
export function shownContent(definition: CycleDefinition, content: PlanContent): PlanContentType {
  const labels = labelsOf(definition);
  const chosen = new Set(unpackChoices(content.choices));
  return {
    needs: definition.questions.map((question) => ({
      question,
      options: question.options.filter(({ number }) => chosen.has(number)),
    })),
    domains: definition.domains.flatMap((domain) => {
      const halfHours = content.domains[domain.number];
      return halfHours === undefined ? [] : [{ domain, hours: halfHours }];
    }),
    hours: totalHalfHours(content),
    courses: content.courses.map((course) => shownCourse(labels, course)),
    courseHours: courseHalfHours(content),
    features: content.features,
    vision: content.vision,
  };
}

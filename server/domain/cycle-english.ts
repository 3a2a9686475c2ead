// Decides what a cycle's questions, options and domains are called in English where its data do not say (D5.3 to D5.5).
import type {
  CycleDefinition,
  DomainDefinition,
  OptionDefinition,
  QuestionDefinition,
} from './plan-content';

/** As a cycle's data have it: the English may be left to the words below. */
type Given<Named> = Omit<Named, 'labelEn'> & { labelEn?: string };
/** A domain as a cycle's data have it. */
export type GivenDomain = Given<DomainDefinition>;
/** A question as a cycle's data have it. */
export type GivenQuestion = Given<Omit<QuestionDefinition, 'options'>> & {
  options: Given<OptionDefinition>[];
};
/** What a cycle's data ask; the year stands beside it. */
export type GivenDefinition = { questions: GivenQuestion[]; domains: GivenDomain[] };

/** The words of the letter of 108 (D5.3), by the keys that later cycles go on using: a question with its options. */
const QUESTIONS: Readonly<Record<string, { label: string; options: Record<string, string> }>> = {
  modes: {
    label: 'Mode of training',
    options: {
      hours: 'Without credits: hours of study',
      bachelor: 'Credits at bachelor level',
      master: 'Credits at master level',
    },
  },
  times: {
    label: 'Time of training',
    options: {
      'weekday-day': 'Monday to Friday, daytime',
      'weekday-evening': 'Monday to Friday, evening',
      saturday: 'Saturday',
      sunday: 'Sunday',
      summer: 'Summer vacation',
      winter: 'Winter vacation',
    },
  },
  places: {
    label: 'Place of training',
    options: {
      'own-school': 'Own school',
      'nearby-school': 'Nearby school or community school',
      'training-institute': 'Teacher training institute',
      'teacher-university': 'University with teacher education',
      online: 'Online or distance learning',
      'other-university': 'University without teacher education',
      civic: 'Social education institution or civic group',
    },
  },
  levels: {
    label: 'Main level of training',
    options: {
      basic: 'Level 1, basic: know and understand',
      advanced: 'Level 2, advanced: apply and analyse',
      leading: 'Level 3, leading: integrate and evaluate',
      researching: 'Level 4, developing: innovate and spread',
    },
  },
  methods: {
    label: 'Main method',
    options: {
      lecture: 'Lecture',
      discussion: 'Discussion',
      workshop: 'Workshop',
      visit: 'Visit',
      'lesson-study': 'Lesson observation and discussion',
      digital: 'Digital course',
    },
  },
};

/** The domains of the same letter (D5.4). */
const DOMAINS: Readonly<Record<string, string>> = {
  curriculum: 'Curriculum, teaching and assessment',
  'class-management': 'Class management and guidance',
  profession: 'Professional development and responsibility',
  'emerging-policy': 'Emerging education policy',
  administration: 'School administration and leadership',
  practical: 'Practical skills and everyday literacy',
};

const questionInEnglish = (question: GivenQuestion): QuestionDefinition => {
  const known = QUESTIONS[question.key];
  return {
    ...question,
    labelEn: question.labelEn ?? known?.label ?? question.label,
    options: question.options.map((option) => ({
      ...option,
      labelEn: option.labelEn ?? known?.options[option.key] ?? option.label,
    })),
  };
};

/** The definition with English everywhere: what the cycle says, else the letter's words, else the Chinese. */
export const inEnglish = (
  year: number,
  { questions, domains }: GivenDefinition,
): CycleDefinition => ({
  year,
  questions: questions.map(questionInEnglish),
  domains: domains.map((domain) => ({
    ...domain,
    labelEn: domain.labelEn ?? DOMAINS[domain.key] ?? domain.label,
  })),
});

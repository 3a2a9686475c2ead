// What a file of subjects and job titles must look like, and the rows that it makes; every fault at once.
import { textFault } from '../domain/text';
import { Stage, STAGE_LABELS, STAGES } from '../domain/units';

/** One subject or title of the file, by its stage; titles hold at every stage. */
export interface TeachingRow {
  table: 'teaching_subject' | 'job_title';
  stage: Stage | null;
  name: string;
  orderNo: number;
}

/** Called for every fault: where, what stands there, and what is wrong. */
export type OnFault = (column: string, value: unknown, why: string) => void;

/** The greatest length of a name, in code points. */
const NAME_MAX = 60;

const STAGE_BY_WORD: ReadonlyMap<string, Stage> = new Map([
  ...STAGES.map((stage) => [STAGE_LABELS[stage], stage] as const),
  ['特教', Stage.SPECIAL_EDUCATION],
]);

/**
 * The lists of titles that are job titles: the letter's own, the posts of a school, and the identities of service.
 * `employment` is left out: it says on which terms somebody is employed (專任, 代理, 派遣), which is no title.
 */
const TITLE_LISTS = ['seen_in_letter', 'common_posts', 'service_identity'] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a list of names; those that repeat an earlier one are left out. */
function readNames(column: string, value: unknown, fault: OnFault): string[] {
  if (!Array.isArray(value) || value.length === 0) {
    fault(column, value, 'want a list with at least one name');
    return [];
  }
  const names = new Set<string>();
  value.forEach((item: unknown, at) => {
    const name = typeof item === 'string' ? item.trim() : '';
    if (textFault('', name, { min: 1, max: NAME_MAX }) === null && !name.includes('\n')) {
      names.add(name);
    } else fault(`${column}[${at}]`, item, `want a name of 1 to ${NAME_MAX} characters`);
  });
  return [...names];
}

function readSubjects(value: unknown, fault: OnFault): TeachingRow[] {
  if (!Array.isArray(value) || value.length === 0) {
    fault('subjects', value, 'want a list of stages with their subjects');
    return [];
  }
  const seen = new Set<Stage>();
  return value.flatMap((entry: unknown, at): TeachingRow[] => {
    const { stage: word, items } = isObject(entry) ? entry : {};
    const stage = typeof word === 'string' ? STAGE_BY_WORD.get(word) : undefined;
    const names = readNames(`subjects[${at}].items`, items, fault);
    if (stage === undefined || seen.has(stage)) {
      const why = stage === undefined ? 'no such stage' : 'this stage stands in the file twice';
      fault(`subjects[${at}].stage`, word, why);
      return [];
    }
    seen.add(stage);
    return names.map((name, i) => ({ table: 'teaching_subject', stage, name, orderNo: i + 1 }));
  });
}

function readTitles(value: unknown, fault: OnFault): TeachingRow[] {
  const lists = isObject(value) ? value : {};
  const names = TITLE_LISTS.flatMap((list) => {
    const given = lists[list];
    const items = isObject(given) ? given['items'] : given;
    return items === undefined ? [] : readNames(`titles.${list}`, items, fault);
  });
  if (names.length === 0) {
    fault('titles', value, `want at least one of the lists ${TITLE_LISTS.join(', ')}`);
  }
  return [...new Set(names)].map((name, i) => ({
    table: 'job_title',
    stage: null,
    name,
    orderNo: i + 1,
  }));
}

/** The rows of a file, in its order; what it holds besides (sources, vocational departments) is not read. */
export function readTeaching(content: unknown, fault: OnFault): TeachingRow[] {
  const file = isObject(content) ? content : {};
  return [...readSubjects(file['subjects'], fault), ...readTitles(file['titles'], fault)];
}

// How every query of the schema is written down with all its fields, so that a new one is walked without a word here.
import {
  getNamedType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** How often one type may stand inside itself on a path: a plan with the school's plan beside it. */
const TIMES = 2;
/** Pages of the fields below the root. */
const INNER_PAGE = 20;
/** As long as a page of a root field may be. */
const ROOT_PAGE = 100;

/** Fields that are refused where they are not asked for alone. */
const ALONE: Readonly<Record<string, string>> = { 'Account.history': 'account' };
/** Lists whose items are so large that a page is kept short, or that allow no longer one. */
const SHORT: Readonly<Record<string, number>> = { myPlans: 1, versions: 1, unitsToApplyFor: 20 };

type Field = GraphQLField<unknown, unknown>;

function fieldText(field: Field, parent: GraphQLObjectType, path: string[], root: string): string {
  const alone = ALONE[`${parent.name}.${field.name}`];
  if (alone !== undefined && alone !== root) return '';
  if (field.args.some(isRequiredArgument)) {
    throw new Error(`${parent.name}.${field.name} wants arguments: say which in the walk`);
  }
  const page = field.args.some(({ name }) => name === 'first')
    ? `(first: ${SHORT[field.name] ?? INNER_PAGE})`
    : '';
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return `${field.name}${page}`;
  if (path.filter((name) => name === type.name).length >= TIMES) return '';
  const inner = selection(type, [...path, type.name], root);
  return inner === '' ? '' : `${field.name}${page} ${inner}`;
}

/** All fields of a type, and all of theirs. */
function selection(type: GraphQLObjectType, path: string[], root: string): string {
  const fields = Object.values(type.getFields()).map((field) => fieldText(field, type, path, root));
  const shown = fields.filter((text) => text !== '');
  return shown.length === 0 ? '' : `{ ${shown.join(' ')} }`;
}

/** One root field, as it can be asked. */
export interface Walked {
  name: string;
  /** Its arguments without those of pages; `required` must be given. */
  args: { name: string; required: boolean }[];
  /** The document that asks for everything, for these arguments; each is a variable. */
  document: (given: readonly string[]) => string;
}

const declared = (args: readonly GraphQLArgument[], given: readonly string[]): string => {
  const variables = args.filter(({ name }) => given.includes(name));
  return variables.length === 0
    ? ''
    : `(${variables.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ')})`;
};

function walked(field: Field, operation: 'query' | 'mutation'): Walked {
  const type = getNamedType(field.type);
  const text = isObjectType(type) ? selection(type, [type.name], field.name) : '';
  const paged = field.args.some(({ name }) => name === 'first');
  return {
    name: field.name,
    args: field.args
      .filter(({ name }) => name !== 'first' && name !== 'after')
      .map((argument) => ({ name: argument.name, required: isRequiredArgument(argument) })),
    document: (given) => {
      const parts = given.map((name) => `${name}: $${name}`);
      if (paged) parts.push(`first: ${SHORT[field.name] ?? ROOT_PAGE}`);
      const args = parts.length === 0 ? '' : `(${parts.join(', ')})`;
      return `${operation} ${declared(field.args, given)} { ${field.name}${args} ${text} }`;
    },
  };
}

/** Every query. */
export const queriesOf = (schema: GraphQLSchema): Walked[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => walked(field, 'query'));

/** Every mutation. */
export const mutationsOf = (schema: GraphQLSchema): Walked[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).map((f) => walked(f, 'mutation'));

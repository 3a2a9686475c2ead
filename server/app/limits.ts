// How large a document may be: measured in one walk, before validation spends time on it.
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../domain/refusals';

/** The bounds of a document; a test holds every document of our own client against them. */
export const LIMITS = {
  /** Characters of the source text. */
  length: 65_536,
  tokens: 3000,
  /** Fields inside fields, fragments expanded; the introspection query of the tools needs 15. */
  depth: 16,
  aliases: 50,
  directives: 50,
  operations: 10,
  fragments: 50,
  rootFields: 20,
  /** All fields, fragments expanded. */
  fields: 1000,
  /** The same place of the answer, fragments expanded: validation compares each with each. */
  repeats: 20,
  /** Errors of validation that are told. */
  errors: 10,
  /** See limits-cost.ts. */
  cost: 20_000,
} as const;

/** What is measured; a refusal names it. */
export type Measure = keyof typeof LIMITS;

/** Refuses with TOO_COSTLY when a measure is over its bound. */
export function hold(measure: Measure, value: number): void {
  if (value > LIMITS[measure]) {
    throw new Refusal('TOO_COSTLY', { measure, cost: value, limit: LIMITS[measure] });
  }
}

interface Size {
  depth: number;
  /** Fields and spreads: what an expansion steps through. */
  fields: number;
}

/** One place of the answer: the fields of all selections that meet there. */
interface Place {
  times: number;
  fields: Map<string, Place>;
}

function refuse(reason: string): never {
  throw new Refusal('BAD_REQUEST', { reason });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Walks one document; every fragment is measured once, however often it is spread. */
class Walk {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly sizes = new Map<string, Size>();
  private readonly open = new Set<string>();
  private aliases = 0;
  private directives = 0;

  constructor(private readonly document: DocumentNode) {}

  check(): void {
    const { definitions } = this.document;
    const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    hold('operations', operations.length);
    hold('fragments', fragments.length);
    for (const fragment of fragments) {
      const name = fragment.name.value;
      if (this.fragments.has(name)) refuse(`There are two fragments "${name}".`);
      this.fragments.set(name, fragment);
    }
    for (const { selectionSet, directives, variableDefinitions } of operations) {
      this.count(directives?.length ?? 0);
      for (const variable of variableDefinitions ?? [])
        this.count(variable.directives?.length ?? 0);
      this.size(selectionSet, 1);
      const { fields } = this.merge(selectionSet, { times: 0, fields: new Map() });
      hold('rootFields', sum([...fields.values()].map(({ times }) => times)));
    }
    // Validation looks at fragments that nobody spreads as well.
    for (const { name, selectionSet } of fragments) {
      this.fragment(name.value, 1);
      this.merge(selectionSet, { times: 0, fields: new Map() });
    }
  }

  private count(directives: number): void {
    this.directives += directives;
    hold('directives', this.directives);
  }

  private size(set: SelectionSetNode, level: number): Size {
    hold('depth', level);
    let depth = 1;
    let fields = 0;
    for (const selection of set.selections) {
      this.count(selection.directives?.length ?? 0);
      let inner: Size = { depth: 0, fields: 0 };
      if (selection.kind === Kind.FIELD) {
        if (selection.alias !== undefined) hold('aliases', (this.aliases += 1));
        if (selection.selectionSet) inner = this.size(selection.selectionSet, level + 1);
        inner.depth += 1;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        inner = this.size(selection.selectionSet, level);
      } else {
        inner = this.fragment(selection.name.value, level);
      }
      depth = Math.max(depth, inner.depth);
      hold('depth', level + depth - 1);
      hold('fields', (fields += inner.fields + 1));
    }
    return { depth, fields };
  }

  private fragment(name: string, level: number): Size {
    const known = this.sizes.get(name);
    if (known !== undefined) return known;
    const definition = this.fragments.get(name);
    // Validation names the fragment that does not exist.
    if (definition === undefined) return { depth: 0, fields: 0 };
    if (this.open.has(name)) refuse(`Fragment "${name}" holds itself.`);
    this.open.add(name);
    this.count(definition.directives?.length ?? 0);
    const size = this.size(definition.selectionSet, level);
    this.open.delete(name);
    this.sizes.set(name, size);
    return size;
  }

  /** Counts how often each place of the answer is asked for; as many steps as there are fields. */
  private merge(set: SelectionSetNode, place: Place): Place {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const inner = place.fields.get(name) ?? { times: 0, fields: new Map() };
        place.fields.set(name, inner);
        hold('repeats', (inner.times += 1));
        if (selection.selectionSet) this.merge(selection.selectionSet, inner);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.merge(selection.selectionSet, place);
      } else {
        const definition = this.fragments.get(selection.name.value);
        if (definition) this.merge(definition.selectionSet, place);
      }
    }
    return place;
  }
}

/** Refuses a document that is too deep, too wide or too repetitive (TOO_COSTLY names the measure). */
export function checkLimits(document: DocumentNode): void {
  new Walk(document).check();
}

// How large a document may be: measured in one walk, before validation spends time on it.
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../domain/refusals';

/** The bounds of a document. The largest of our own client's stays under a third of each. */
export const LIMITS = {
  /** Characters of the source text. */
  length: 65_536,
  tokens: 3000,
  /** Fields inside fields, fragments expanded; the introspection query of the tools needs 15. */
  depth: 16,
  aliases: 50,
  directives: 50,
  operations: 10,
  rootFields: 20,
  /** All fields, fragments expanded. */
  fields: 1000,
  /** The same answer name inside one selection set, fragments expanded: validation compares each with each. */
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
  fields: number;
}

/** Walks one document; every fragment is measured once, however often it is spread. */
class Walk {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly sizes = new Map<string, Size>();
  private readonly open = new Set<string>();
  private aliases = 0;
  private directives = 0;

  constructor(private readonly document: DocumentNode) {}

  check(): void {
    let operations = 0;
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragments.set(definition.name.value, definition);
      }
    }
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        operations += 1;
        this.count(definition.directives?.length ?? 0);
        for (const variable of definition.variableDefinitions ?? []) {
          this.count(variable.directives?.length ?? 0);
        }
        const root = new Map<string, number>();
        this.names(definition.selectionSet, root);
        hold(
          'rootFields',
          [...root.values()].reduce((sum, times) => sum + times, 0),
        );
        this.size(definition.selectionSet, 1);
      } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragment(definition.name.value, 1);
      }
    }
    hold('operations', operations);
  }

  private count(directives: number): void {
    this.directives += directives;
    hold('directives', this.directives);
  }

  private size(set: SelectionSetNode, level: number): Size {
    hold('depth', level);
    this.names(set, new Map());
    let depth = 1;
    let fields = 0;
    for (const selection of set.selections) {
      this.count(selection.directives?.length ?? 0);
      let inner: Size = { depth: 0, fields: 0 };
      if (selection.kind === Kind.FIELD) {
        if (selection.alias !== undefined) hold('aliases', (this.aliases += 1));
        if (selection.selectionSet) inner = this.size(selection.selectionSet, level + 1);
        inner = { depth: inner.depth + 1, fields: inner.fields + 1 };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        inner = this.size(selection.selectionSet, level);
      } else {
        inner = this.fragment(selection.name.value, level);
      }
      depth = Math.max(depth, inner.depth);
      hold('depth', level + depth - 1);
      hold('fields', (fields += inner.fields));
    }
    return { depth, fields };
  }

  private fragment(name: string, level: number): Size {
    const known = this.sizes.get(name);
    if (known !== undefined) return known;
    const definition = this.fragments.get(name);
    // Validation names the fragment that does not exist.
    if (definition === undefined) return { depth: 0, fields: 0 };
    if (this.open.has(name))
      throw new Refusal('BAD_REQUEST', { reason: `Fragment "${name}" holds itself.` });
    this.open.add(name);
    this.count(definition.directives?.length ?? 0);
    const size = this.size(definition.selectionSet, level);
    this.open.delete(name);
    this.sizes.set(name, size);
    return size;
  }

  /** Counts the answer names of one selection set as execution will see it: each fragment once. */
  private names(
    set: SelectionSetNode,
    seen: Map<string, number>,
    visited = new Set<string>(),
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const times = (seen.get(name) ?? 0) + 1;
        hold('repeats', times);
        seen.set(name, times);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.names(selection.selectionSet, seen, visited);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const definition = this.fragments.get(selection.name.value);
        if (definition) this.names(definition.selectionSet, seen, visited);
      }
    }
  }
}

/** Refuses a document that is too deep, too wide or too repetitive (TOO_COSTLY names the measure). */
export function checkLimits(document: DocumentNode): void {
  new Walk(document).check();
}

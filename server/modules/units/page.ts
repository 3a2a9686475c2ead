// Decides how a list is cut into pages, and what a cursor is.
// Services of commands and jobs come here without a schema, and the types below need it.
import 'reflect-metadata';
import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Refusal, type Fault } from '../../domain/refusals';

/** The most that one page holds. */
export const PAGE_MAX = 100;

/** The longest cursor: one of a list by name holds a name of 120 characters. */
const CURSOR_MAX = 600;

/** Where a page ends. */
@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, {
    simple: true,
    description: 'Whether the list goes on after this page.',
  })
  hasNextPage: boolean;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The cursor to go on after; null when the page is empty.',
  })
  endCursor: string | null;
}

/** One node of a page with its cursor. */
export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** One page of a list, as a connection type shows it. */
export interface Page<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  /** Counts the whole list; called only when the query asks. */
  totalCount: () => Promise<number>;
}

const encode = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

/**
 * Checks a page's arguments, and reads the ordering key that it goes on after; null for the first page.
 * Throws INVALID with every fault: `first` outside 1 to 100, `after` that is no cursor of this list.
 * @param shape what the list's ordering keys look like; a cursor of another list is refused by it
 */
export function readCursor(
  first: number,
  after: string | null | undefined,
  shape: RegExp,
): string | null {
  const faults: Fault[] = [];
  if (first < 1) faults.push({ path: 'first', rule: 'min', limit: 1 });
  if (first > PAGE_MAX) faults.push({ path: 'first', rule: 'max', limit: PAGE_MAX });
  let key: string | null = null;
  if (after !== null && after !== undefined) {
    key = after.length > CURSOR_MAX ? '' : Buffer.from(after, 'base64url').toString('utf8');
    // Node reads over what is no base64url: only a cursor that comes out as it went in is one.
    if (encode(key) !== after || !shape.test(key)) faults.push({ path: 'after', rule: 'format' });
  }
  if (faults.length > 0) throw new Refusal('INVALID', { faults });
  return key;
}

/**
 * The page of rows that were read with one more than `first`, in the list's order.
 * @param keyOf the ordering key of a row, as `readCursor` gives it back
 * @param count counts the whole list
 */
export function pageOf<Node>(
  rows: readonly Node[],
  first: number,
  keyOf: (row: Node) => string,
  count: () => Promise<number>,
): Page<Node> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: encode(keyOf(node)), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: count,
  };
}

/**
 * The connection type of a noun, `<name>Connection` with its `<name>Edge`; its plain value is a `Page`.
 * @param of what the list holds, for the descriptions: 'units'
 */
export function connectionOf<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  of: string,
): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `One of a page of ${of}.` })
  class EdgeType {
    @Field(() => String, { simple: true, description: 'Opaque: what `after` goes on from.' })
    cursor: string;

    @Field(node, { simple: true, description: 'The one itself.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${of}, in a stable order.` })
  class ConnectionType {
    @Field(() => [EdgeType], { simple: true, description: 'At most `first` of them.' })
    edges: EdgeType[];

    @Field(() => PageInfo, { simple: true, description: 'Where the page ends.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      simple: true,
      description: 'How many the whole list has, 0 or more; counted only when asked for.',
    })
    totalCount: () => Promise<number>;
  }
  return ConnectionType;
}

// Whether a document asks for the shape of the schema, or only whether a type exists.
import { Kind, visit, BREAK, type DocumentNode, type FieldNode } from 'graphql';

/** Fields of `__type` that tell no more than that the type is there. */
const HARMLESS: ReadonlySet<string> = new Set(['name', 'kind', '__typename']);

function shows(field: FieldNode): boolean {
  if (field.name.value === '__schema') return true;
  if (field.name.value !== '__type') return false;
  return (field.selectionSet?.selections ?? []).some(
    (node) => node.kind !== Kind.FIELD || !HARMLESS.has(node.name.value),
  );
}

/**
 * True for `__schema`, and for `__type` beyond a type's name and kind. GraphQL over HTTP's audit asks anonymously for
 * the name of a type, which is answered; the shape of the schema is for those who are signed in.
 */
export function revealsSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field(node) {
      if (!shows(node)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

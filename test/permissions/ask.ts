// How a request is written down: its document, its variables, and a key of its own.
import { key } from '../support/plan-documents';

/** What a request is about; tests give what their world holds. */
export interface About {
  unitId?: string;
  jurisdictionCode?: string;
  nationalId?: string;
  accountId?: string;
  teacherId?: string;
  transferId?: string;
  releaseId?: string;
  importId?: string;
  requestId?: string;
  windowId?: string;
  userName?: string;
  year?: number;
}

/** A document and its variables. */
export interface Ask {
  query: string;
  variables: object;
}

/** A mutation with a new key. */
export const write = (field: string, type: string, selection: string, input: object): Ask => ({
  query: `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
  variables: { input: { idempotencyKey: key(), ...input } },
});
/** A query. */
export const read = (query: string, variables: object = {}): Ask => ({ query, variables });

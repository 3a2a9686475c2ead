// The documents that tests of rosters and records send.
import { key } from './plan-documents';
import type { Answer, Caller } from './server';

export const RECORD = `id name jobTitle stage subjects staffKind status userName gender email emailConfirmed
  unitNote origin version nationalIdMasked`;

/** A mutation of one field, with a new key unless the input has one. */
export function change<Data>(
  caller: Caller,
  field: string,
  selection: string,
  input: object,
): Promise<Answer<Data>> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  return caller.ask<Data>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
    { input: { idempotencyKey: key(), ...input } },
  );
}

/** What an answer came to: a code, and of INVALID every fault as 'path rule'. */
export function told(answer: Answer<unknown>): string | string[] {
  const extensions = answer.errors?.[0]?.extensions;
  if (extensions?.code === 'INVALID') {
    return (extensions.faults ?? []).map(({ path, rule }) => `${path} ${rule}`);
  }
  return extensions?.code ?? 'OK';
}

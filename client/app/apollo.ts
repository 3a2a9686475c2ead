// Decides how the client speaks to the server: operations known by their hash, never by their text.
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { used } from './activity';
import { foundConnection, pause } from './connection';
import { currentLanguage } from './i18n/language';
import { codesOf, refusalOf } from './refusal';

type Listener = (code: string) => void;
const listeners = new Set<Listener>();

/** Calls back with the code of every refusal that any operation meets; returns the way to stop. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The context of a question that is nobody's in particular: it does not keep a session alive, and is asked once. */
export const unasked = { unasked: true } as const;

/** How long (ms) a read waits before it is tried again, time after time. */
const waits = [600, 2000, 5000];
/** Whoever is told to stay away for longer (s) does not ask again alone: what was given up may still be running. */
const longestWait = 5;

/** The hash that the generated document carries; the server knows the text by it. */
function hashOf(operation: ApolloLink.Operation): string {
  if ('hash' in operation.query && typeof operation.query.hash === 'string')
    return operation.query.hash;
  throw new TypeError(`${operation.operationName ?? 'An operation'} is not a generated document`);
}

async function ask(
  operation: ApolloLink.Operation,
  signal: AbortSignal,
): Promise<ApolloLink.Result> {
  const asNobody = operation.getContext().unasked === true;
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: asNobody ? 'omit' : 'same-origin',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'accept-language': currentLanguage() === 'en' ? 'en' : 'zh-Hant-TW',
      'x-requested-with': 'jinxiu',
    },
    body: JSON.stringify({
      operationName: operation.operationName ?? '',
      variables: operation.variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } },
    }),
  });
  const result: unknown = await response.json();
  if (typeof result !== 'object' || result === null || !('data' in result || 'errors' in result)) {
    throw new TypeError(`The server answered ${response.status} without a result`);
  }
  if (!asNobody) used();
  return result as ApolloLink.Result;
}

/** Asks, and asks again where that changes nothing: only reads, and only while no answer comes. */
async function askPatiently(
  operation: ApolloLink.Operation,
  signal: AbortSignal,
): Promise<ApolloLink.Result> {
  const again =
    (operation.operationType as string) === 'query' && operation.getContext().unasked !== true;
  for (let tries = 0; ; tries += 1) {
    const wait = again ? waits[tries] : undefined;
    try {
      const result = await ask(operation, signal);
      const refusal = refusalOf(result);
      const unavailable =
        refusal?.code === 'UNAVAILABLE' && (refusal.retryAfter ?? 0) <= longestWait;
      foundConnection(unavailable ? 'unavailable' : 'there');
      if (!unavailable || wait === undefined) return result;
    } catch (failure) {
      if (signal.aborted) throw failure;
      foundConnection('lost');
      if (wait === undefined) throw failure;
    }
    await pause(wait, signal);
  }
}

const link = new ApolloLink(
  (operation) =>
    new Observable<ApolloLink.Result>((observer) => {
      const controller = new AbortController();
      askPatiently(operation, controller.signal).then(
        (result) => {
          for (const code of codesOf(result.errors)) listeners.forEach((each) => each(code));
          observer.next(result);
          observer.complete();
        },
        (failure: unknown) => {
          if (!controller.signal.aborted) observer.error(failure);
        },
      );
      return () => controller.abort();
    }),
);

/** Reads again what is shown, or only what ended without an answer; a page that reads once and then edits is left alone. */
export function askAgain(client: ApolloClient, failedOnly = false): void {
  for (const each of client.getObservableQueries('active')) {
    const wanted = failedOnly
      ? each.getCurrentResult().error
      : each.options.fetchPolicy !== 'cache-only';
    if (wanted) void each.refetch().catch(() => null);
  }
}

// Plans, courses and states are read as parts of one page and carry the version of that page:
// sharing them between queries by id would mix a draft with what was submitted.
const whole = { keyFields: false, merge: true } as const;

/** The one data client of the page. */
export const apolloClient = new ApolloClient({
  link,
  cache: new InMemoryCache({
    typePolicies: {
      Plan: whole,
      PlannedCourse: { keyFields: false },
      Cycle: { keyFields: ['year'] },
      Jurisdiction: { keyFields: ['code'] },
      Service: whole,
      Me: { keyFields: ['id'] },
    },
  }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
});

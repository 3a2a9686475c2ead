// What a request carries from its arrival to its answer: one instant, one actor, one set of facts.
import type { Sql } from '../database/sql';
import type { Actor } from '../domain/actor';
import type { Instant } from '../domain/instant';
import type { App } from './app';

/** What the HTTP layer knows of a request before anything is decided. */
export interface Arrival {
  requestId: string;
  /** The instant of arrival by the product's clock: all of the request is decided at it (D4.7). */
  now: Instant;
  language: 'zh' | 'en';
  address: string;
  /** The session cookie's token, unchecked; null without one. */
  sessionToken: string | null;
  /** Sets or clears (null) the session cookie of the answer. */
  setSession(token: string | null, expiresAt?: Instant): void;
}

/** The context that rules, resolvers and services share. */
export interface RequestContext extends Arrival {
  app: App;
  /** Committed reads, outside transactions. */
  sql: Sql;
  actor: Actor | null;
  /** Absolute end of the session; null when nobody is signed in. */
  sessionExpiresAt: Instant | null;
  /** When the session ends unless it is used before; null when nobody is signed in. */
  sessionIdleEndsAt: Instant | null;
  /** Facts that a rule has read and a service needs again, each read once in a request. */
  facts: Map<string, Promise<unknown>>;
}

/** Reads a fact once in a request: a rule and the service behind it share the statement. */
export function once<T>(context: RequestContext, key: string, read: () => Promise<T>): Promise<T> {
  const known = context.facts.get(key) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const reading = read();
  context.facts.set(key, reading);
  return reading;
}

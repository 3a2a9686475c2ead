// Decides what the address of the audit log may say: an act, days, a unit, a jurisdiction, one subject; never a person's name.
import { auditAction } from './audit-actions';
import type { AuditAction } from './audit-actions';

/** What the list is narrowed to; days are YYYY-MM-DD, both inside. */
export interface AuditSearch {
  action?: AuditAction;
  from?: string;
  to?: string;
  unit?: string;
  jurisdiction?: string;
  subject?: string;
}

function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const at = Date.parse(`${value}T00:00:00Z`);
  // 2019-02-30 is read as a day of March by some browsers.
  const real = !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
  return real ? value : undefined;
}

/** Ids and codes as they are; a code of digits alone comes as a number. */
function idOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[\w-]{1,40}$/.test(text) ? text : undefined;
}

/** The search part of the address, without what it can't mean. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const read = {
    action: auditAction(search.action),
    from: dayOf(search.from),
    to: dayOf(search.to),
    unit: idOf(search.unit),
    jurisdiction: idOf(search.jurisdiction),
    subject: idOf(search.subject),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** Whether the last day is before the first: then nothing is asked. */
export function outOfOrder({ from, to }: AuditSearch): boolean {
  return from !== undefined && to !== undefined && to < from;
}

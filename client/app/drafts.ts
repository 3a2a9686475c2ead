// Decides where typing that is not saved lies on this device, and who may write it down or throw it away when one leaves.

const prefix = 'jinxiu.draft.';

/** Typing that a page holds open. */
export interface OpenDraft {
  /** Sends it now; true when the server has all of it. */
  save: () => Promise<boolean>;
  /** Gives it up. */
  discard: () => void;
}

/** A place of unsaved typing: a teacher's own plan, or that of a unit. */
export interface KeptDraft {
  year: number;
  unitId: string | null;
}

const open = new Set<OpenDraft>();
const listeners = new Set<() => void>();

/** Tells of typing on a page; returns the way to take it back. */
export function openDraft(draft: OpenDraft): () => void {
  open.add(draft);
  listeners.forEach((each) => each());
  return () => {
    open.delete(draft);
    listeners.forEach((each) => each());
  };
}

/** Whether what is typed on this page is kept on this device; what other pages ask for is lost with the page. */
export function typingIsKept(): boolean {
  return open.size > 0;
}

/** Calls back when `typingIsKept` may have changed; returns the way to stop. */
export function onTypingKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const questions = new Set<() => Promise<boolean>>();

/** Puts a question before signing out, answered with whether one may; returns the way to take it back. */
export function askBeforeSignOut(ask: () => Promise<boolean>): () => void {
  questions.add(ask);
  return () => {
    questions.delete(ask);
  };
}

/** Whether nothing on the page, or nobody at it, minds signing out. */
export async function maySignOut(): Promise<boolean> {
  for (const ask of questions) if (!(await ask())) return false;
  return true;
}

/** Sends whatever any page holds open; what fails stays kept. */
export async function saveOpenDrafts(): Promise<void> {
  await Promise.all([...open].map((each) => each.save()));
}

/** The name of a place in this browser's store. */
export function draftName(personId: string, draft: KeptDraft): string {
  return prefix + [personId, draft.unitId, draft.year].filter((each) => each !== null).join('.');
}

function namesOf(personId: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(`${prefix}${personId}.`));
  } catch {
    return [];
  }
}

/** The places where this person left unsaved typing on this device. */
export function keptDrafts(personId: string): KeptDraft[] {
  return namesOf(personId).map((name) => {
    const [first = '', second] = name.slice(prefix.length + personId.length + 1).split('.');
    return second === undefined
      ? { unitId: null, year: Number(first) }
      : { unitId: first, year: Number(second) };
  });
}

/** Removes this person's unsaved typing from this device; nobody else's. */
export function removeDrafts(personId: string): void {
  for (const each of open) each.discard();
  for (const name of namesOf(personId)) localStorage.removeItem(name);
}

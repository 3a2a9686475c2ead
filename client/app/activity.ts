// Decides when the session was last used from this browser: each answered request counts, in whichever tab it was made.

type Message = { used: number } | { changed: true };

const channel =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('jinxiu.session');
const useListeners = new Set<() => void>();
const changeListeners = new Set<() => void>();
let last = 0;

function usedAt(instant: number): void {
  if (instant <= last) return;
  last = instant;
  for (const each of [...useListeners]) each();
}

if (channel) {
  channel.onmessage = (event: MessageEvent<Message>) => {
    if ('used' in event.data) usedAt(event.data.used);
    else for (const each of [...changeListeners]) each();
  };
}

/** This device's instant (ms) of the last use; 0 before the first. */
export function lastUse(): number {
  return last;
}

/** Tells that the server has answered a request of the session. */
export function used(): void {
  const now = Date.now();
  usedAt(now);
  channel?.postMessage({ used: now } satisfies Message);
}

/** Calls back on every use, also in another tab; returns the way to stop. */
export function onUse(listener: () => void): () => void {
  useListeners.add(listener);
  return () => void useListeners.delete(listener);
}

/** Tells the other tabs that somebody signed in or out here, or read what is new. */
export function sessionChanged(): void {
  channel?.postMessage({ changed: true } satisfies Message);
}

/** Calls back when another tab tells of a change of the session; returns the way to stop. */
export function onSessionChange(listener: () => void): () => void {
  changeListeners.add(listener);
  return () => void changeListeners.delete(listener);
}

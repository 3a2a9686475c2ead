// Decides whether the server answers at the moment, as the last request found it and as the browser knows its network.

/** `lost` when no answer comes, `unavailable` when the server answers that it cannot serve. */
export type Connection = 'there' | 'lost' | 'unavailable';

let state: Connection = 'there';
const listeners = new Set<() => void>();
const nudged = new Set<() => void>();

/** How the server was last found. */
export function connection(): Connection {
  return state;
}

/** Calls back when that changes; returns the way to stop. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells how a request found the server. */
export function foundConnection(found: Connection): void {
  if (found === state) return;
  state = found;
  for (const each of [...listeners]) each();
}

/** Ends every pause at once: the network is back, or somebody asked to try again. */
export function tryAgainNow(): void {
  for (const each of [...nudged]) each();
}

/** Waits `ms`, or less when there is reason to try again; rejects when nobody wants the answer any more. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      nudged.delete(end);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(new DOMException('Nobody waits any more', 'AbortError'));
      else resolve();
    };
    const timer = setTimeout(end, ms);
    nudged.add(end);
    signal.addEventListener('abort', end);
  });
}

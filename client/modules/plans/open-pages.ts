// Decides which pages of this browser are open: what an open page has not saved is its own, what a closed one left is anybody's.

const prefix = 'jinxiu.page.';
let own: string | null = null;

/** The browser's locks; none on a site that it does not hold for safe. */
function locks(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null;
}

/** The name of this page, until it is closed or loaded anew. */
export function thisPage(): string {
  if (own === null) {
    own = crypto.randomUUID();
    // Held as long as the page lives: the browser lets go of it, whatever way the page ends.
    void locks()?.request(prefix + own, () => new Promise(() => undefined));
  }
  return own;
}

/** The pages that are open now, this one among them; a browser without locks knows only of this one. */
export async function openPages(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return new Set([thisPage(), ...held.map(({ name = '' }) => name.slice(prefix.length))]);
}

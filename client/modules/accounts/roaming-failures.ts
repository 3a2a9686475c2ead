// Decides which reasons an address may give for coming back from another institution without being signed in (D3.1).

const FAILURES = ['failed', 'declined', 'unknown', 'away', 'busy'] as const;

/** Why one comes back without being signed in, as the server words it in the address. */
export type RoamingFailure = (typeof FAILURES)[number];

/** The reason in an address; undefined for anything else. */
export function roamingFailureIn(text: unknown): RoamingFailure | undefined {
  return FAILURES.find((each) => each === text);
}

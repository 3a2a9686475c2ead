// Decides as what a sign-in through another institution that did not succeed is told to whoever tried (D3.1).

/**
 * Why somebody who went to another institution comes back without being signed in. Only what that institution has told
 * us of the very person may depend on who has an account here: `unknown`.
 *
 * - `failed`: nothing of this browser's is under way, it took more than ten minutes, or the answer does not hold
 * - `declined`: the person, or the institution, said no
 * - `unknown`: the institution knows the person, but no teacher account in use is linked or could be
 * - `away`: the institution does not answer
 * - `busy`: too many begin or come back from one address
 */
export type RoamingFailure = 'failed' | 'declined' | 'unknown' | 'away' | 'busy';

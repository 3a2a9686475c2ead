// The outcomes of the fields of business accounts and signing in, by hand from D2, D3 and D8.
import { type Line } from './outcomes-line';

// prettier-ignore
export const ACCOUNTS_OUTCOMES: Readonly<Record<string, Line>> = {
  //                                         anon teacher operator contact chief bureau centre ministry
};

// The outcomes of the fields that a morning begins with, by hand from D2, D4.5 and D8.
import { line, type Line } from './outcomes-line';

// prettier-ignore
export const MORNINGS_OUTCOMES: Readonly<Record<string, Line>> = {
  //                                         anon teacher operator contact chief bureau centre ministry
  myNotifications:        line('once',         'U    +    +    +    +    +    +    +'),
  readNotifications:      line('once',         'U    +    +    +    +    +    +    +'),
};

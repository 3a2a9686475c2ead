// The outcomes of the fields that a morning begins with, by hand from D2, D4.5 and D8.
import { line, type Line } from './outcomes-line';

// prettier-ignore
export const MORNINGS_OUTCOMES: Readonly<Record<string, Line>> = {
  //                                         anon teacher operator contact chief bureau centre ministry
  myNotifications:        line('once',         'U    +    +    +    +    +    +    +'),
  readNotifications:      line('once',         'U    +    +    +    +    +    +    +'),
  rosterProgress:         line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  teacherReminder:        line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  schoolReminder:         line('jurisdiction', 'UUU  FFF  FFF  FFF  FFF  +NN  FFF  FFF'),
  // Nobody of these schools has an address; who reads that was let through.
  remindTeachers:         line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF', 'NOBODY_TO_REMIND'),
  remindSchools:          line('jurisdiction', 'UUU  FFF  FFF  FFF  FFF  +NN  FFF  FFF', 'NOBODY_TO_REMIND'),
};

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
  // A school asks for itself, a teacher for oneself; who asked takes it back, the bureau of the snapshot decides (D4.5).
  extensionRequests:      line('once',         'U    +    +    +    +    +    +    F'),
  askUnitExtension:       line('unit',         'UUUU FFFF +NNN +NNN +NNN FFFF FFFF FFFF'),
  askMyExtension:         line('once',         'U    +    F    F    F    F    F    F'),
  withdrawExtensionRequest: line('unit',       'UUUU NNNN +NNN +NNN +NNN FFFF FFFF FFFF'),
  grantExtensionRequest:  line('unit',         'UUUU FFFF FFFF FFFF FFFF ++NN FFFF FFFF'),
  refuseExtensionRequest: line('unit',         'UUUU FFFF FFFF FFFF FFFF ++NN FFFF FFFF'),
  jobs:                   line('once',         'U    F    F    F    F    F    +    F'),
  mailQueue:              line('once',         'U    F    F    F    F    F    +    F'),
  mails:                  line('once',         'U    F    F    F    F    F    +    F'),
  // Which mail it is, is looked up after who may ask.
  retryMail:              line('once',         'U    F    F    F    F    F    N    F'),
};

// The outcomes of the fields of teachers, their moves and files, by hand from D2, D3 and D8.
import { line, type Line } from './outcomes-line';

// prettier-ignore
export const TEACHERS_OUTCOMES: Readonly<Record<string, Line>> = {
  //                                         anon teacher operator contact chief bureau centre ministry
  teacher:                line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  teacherCounts:          line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  teachingSubjects:       line('once',         '+    +    +    +    +    +    +    +'),
  jobTitles:              line('once',         '+    +    +    +    +    +    +    +'),
  prepareTeacherDownload: line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  myRecord:               line('once',         'U    +    F    F    F    F    F    F'),
  rosterProblems:         line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  rosterCheck:            line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  rosterChecks:           line('jurisdiction', 'UUU  FFF  FFF  FFF  FFF  +++  +++  FFF'),
  updateTeacher:          line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  activateTeacher:        line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF', 'WRONG_STATE'),
  suspendTeacher:         line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  undoSignUp:             line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  updateMyRecord:         line('once',         'U    +    F    F    F    F    F    F'),
  requestSignUp:          line('once',         '+    +    +    +    +    +    +    +'),
  signUp:                 line('once',         '+    +    +    +    +    +    +    +', 'LINK_INVALID'),
  markRosterChecked:      line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  registerTeacher:        line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  // A list is cut to one's reach: both units of a request see it, and the bureau those of its schools.
  transfers:              line('once',         'U    F    F    +    +    +    F    F'),
  // D3.4: the present unit decides, or its bureau, which here has waited 7 days.
  releaseTransfer:        line('unit',         'UUUU FFFF FFFF +NNN +NNN ++NN FFFF FFFF'),
  refuseTransfer:         line('unit',         'UUUU FFFF FFFF +NNN +NNN ++NN FFFF FFFF'),
  // The unit that asked, alone.
  withdrawTransfer:       line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  releases:               line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  releaseTeachers:        line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  undoReleases:           line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  teacherImport:          line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  checkTeacherImport:     line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  runTeacherImport:       line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
};

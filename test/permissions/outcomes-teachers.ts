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
};

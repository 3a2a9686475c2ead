// Decides what stands in the file of schools: what it is of on top, then a row a school, no person in it.
import type { TFunction } from 'i18next';
import type { CsvFile } from '../../app/csv';
import { formatDay, formatList, startOfDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { SchoolRow } from './school-table';
import type { SchoolsView } from './schools-search';
import { stageWords } from './unit-words';
import { viewWords } from './view-words';

/** The file of a view's schools; `asOf` is the instant of the data, in words. */
export function schoolsFile(
  t: TFunction,
  of: {
    schools: readonly SchoolRow[];
    year: number;
    name: string;
    view: SchoolsView;
    asOf: string;
  },
): CsvFile {
  const language = currentLanguage();
  const words = viewWords(t, of.view);
  const day = (instant: string | null) => (instant === null ? null : formatDay(instant, language));
  return {
    name: t('schools.file.name', { name: of.name, year: of.year }),
    about: [
      [t('schools.file.what'), t('bureau.title', { name: of.name, year: of.year })],
      [t('schools.file.asOf'), of.asOf],
      [
        t('schools.file.filters'),
        words.length > 0 ? formatList(words, language) : t('views.preset.all'),
      ],
      [t('schools.file.count'), String(of.schools.length)],
    ],
    head: [
      t('schools.file.code'),
      t('schools.column.NAME'),
      t('schools.stage'),
      t('schools.column.SCHOOL_PLAN'),
      t('schools.file.planExtended'),
      t('schools.column.ELIGIBLE'),
      t('schools.column.SUBMITTED'),
      t('planState.DRAFT'),
      t('planState.NOT_STARTED'),
      t('schools.column.RATE'),
      t('schools.file.teachersExtended'),
      t('schools.file.late'),
      t('schools.file.rosterChecked'),
      t('schools.file.chiefs'),
      t('schools.column.LAST_SUBMITTED'),
      t('schools.file.reminded'),
    ],
    rows: of.schools.map((school) => [
      school.code,
      school.name,
      stageWords(t, school.stages),
      t(`planState.${school.schoolPlanState}`),
      t(school.schoolPlanExtended ? 'schools.file.yes' : 'schools.file.no'),
      school.teachers.eligible,
      school.teachers.submitted,
      school.teachers.draft,
      school.teachers.notStarted,
      school.teachers.rate === null ? null : Number(school.teachers.rate.toFixed(4)),
      school.teachers.extended,
      school.teachers.lateAdded,
      day(school.rosterCheckedAt),
      school.chiefs,
      day(school.lastSubmittedDay === null ? null : startOfDay(school.lastSubmittedDay)),
      day(school.remindedAt),
    ]),
  };
}

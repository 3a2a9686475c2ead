// The smallest valid request of every root field of teachers, their moves and files.
import { read, write, type About, type Ask } from './ask';

/** By root field. */
export const TEACHERS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {
  teacher: ({ teacherId }) =>
    read('query ($id: ID!) { teacher(id: $id) { id name version } }', { id: teacherId }),
  teacherCounts: ({ unitId }) =>
    read('query ($id: ID!) { teacherCounts(unitId: $id) { total } }', { id: unitId }),
  teachingSubjects: () => read('{ teachingSubjects(stage: ELEMENTARY) { name stage } }'),
  jobTitles: () => read('{ jobTitles { name stage } }'),
  prepareTeacherDownload: ({ unitId }) =>
    write('prepareTeacherDownload', 'PrepareTeacherDownloadInput', 'url', {
      unitId,
      format: 'CSV',
    }),
};

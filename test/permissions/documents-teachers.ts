// The smallest valid request of every root field of teachers, their moves and files.
import { nationalId } from '../support/national-id';
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
  myRecord: () => read('{ myRecord { id name version unit { id } } }'),
  rosterProblems: ({ unitId }) =>
    read('query ($id: ID!) { rosterProblems(unitId: $id) { edges { node { id kind } } } }', {
      id: unitId,
    }),
  rosterCheck: ({ unitId }) =>
    read('query ($id: ID!) { rosterCheck(unitId: $id, year: 108) { checkedAt } }', { id: unitId }),
  rosterChecks: ({ jurisdictionCode }) =>
    read('query ($code: ID) { rosterChecks(jurisdictionCode: $code) { totalCount } }', {
      code: jurisdictionCode,
    }),
  updateTeacher: ({ teacherId }) =>
    write('updateTeacher', 'UpdateTeacherInput', 'teacher { id }', {
      ...{ teacherId, version: 1, unitNote: '示範' },
    }),
  // The world's teachers are in use: who reads that was let through.
  activateTeacher: ({ teacherId }) =>
    write('activateTeacher', 'ActivateTeacherInput', 'teacher { id }', { teacherId, version: 1 }),
  suspendTeacher: ({ teacherId }) =>
    write('suspendTeacher', 'SuspendTeacherInput', 'teacher { id }', {
      ...{ teacherId, version: 1, reason: '留職停薪' },
    }),
  undoSignUp: ({ teacherId }) =>
    write('undoSignUp', 'UndoSignUpInput', 'teacher { id }', {
      ...{ teacherId, version: 1, reason: '並非本人' },
    }),
  updateMyRecord: () =>
    write('updateMyRecord', 'UpdateMyRecordInput', 'record { id }', {
      ...{ version: 1, gender: 'FEMALE' },
    }),
  requestSignUp: ({ nationalId }) =>
    write('requestSignUp', 'RequestSignUpInput', 'accepted', {
      ...{ nationalId, name: '示範教師', email: 'demo@example.org' },
    }),
  signUp: () =>
    write('signUp', 'SignUpInput', 'userName', {
      ...{ token: 'x'.repeat(43), userName: 'demo.teacher', password: 'a phrase of one’s own' },
    }),
  markRosterChecked: ({ unitId }) =>
    write('markRosterChecked', 'MarkRosterCheckedInput', 'check { year }', { unitId, year: 108 }),
  registerTeacher: ({ unitId }) =>
    write('registerTeacher', 'RegisterTeacherInput', 'outcome', {
      ...{ unitId, nationalId: nationalId(8_000_001), name: '新進示範', staffKind: 'TEACHER' },
    }),
  transfers: () => read('{ transfers { edges { node { id } } } }'),
  releaseTransfer: ({ transferId }) =>
    write('releaseTransfer', 'TransferInput', 'transfer { id }', { transferId, version: 1 }),
  refuseTransfer: ({ transferId }) =>
    write('refuseTransfer', 'RefuseTransferInput', 'transfer { id }', {
      ...{ transferId, version: 1, reason: '聘期未滿' },
    }),
  withdrawTransfer: ({ transferId }) =>
    write('withdrawTransfer', 'TransferInput', 'transfer { id }', { transferId, version: 1 }),
  releases: ({ unitId }) =>
    read('query ($id: ID!) { releases(unitId: $id) { edges { node { id } } } }', { id: unitId }),
  releaseTeachers: ({ unitId, teacherId }) =>
    write('releaseTeachers', 'ReleaseTeachersInput', 'releases { id }', {
      ...{ unitId, teacherIds: [teacherId], kind: 'RETIRED', day: '2019-09-07' },
    }),
  undoReleases: ({ unitId, releaseId }) =>
    write('undoReleases', 'UndoReleasesInput', 'teachers { id }', {
      ...{ unitId, releaseIds: [releaseId] },
    }),
  teacherImport: ({ importId }) =>
    read('query ($id: ID!) { teacherImport(id: $id) { id state } }', { id: importId }),
  checkTeacherImport: ({ unitId }) =>
    write('checkTeacherImport', 'CheckTeacherImportInput', 'import { id }', {
      ...{ unitId, fileName: '新進教師.csv' },
      content: Buffer.from('姓名\n林示範\n').toString('base64'),
    }),
  runTeacherImport: ({ importId }) =>
    write('runTeacherImport', 'RunTeacherImportInput', 'import { id }', { importId }),
};

// A file of new teachers as the schema shows it (D3.4).
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';

/** How far an import has come. */
export enum TeacherImportState {
  CHECKED = 'CHECKED',
  FAULTY = 'FAULTY',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  FORGOTTEN = 'FORGOTTEN',
}

registerEnumType(TeacherImportState, {
  name: 'TeacherImportState',
  description: 'How far the import of a file has come (D3.4).',
  valuesConfig: {
    CHECKED: { description: '檢查通過: nothing is wrong with it, and it can be taken over.' },
    FAULTY: { description: '有錯誤: nothing was taken over; correct the file and check it again.' },
    RUNNING: { description: '匯入中.' },
    DONE: { description: '已匯入: all of it.' },
    FAILED: {
      description:
        '未完成: nothing was taken over. It can be tried again for a day after its check; later it is FORGOTTEN.',
    },
    FORGOTTEN: {
      description:
        '已逾一天: never taken over, and its rows are no longer kept; the file is to be checked anew.',
    },
  },
});

@ObjectType({ description: 'What is wrong with one cell of a file; never what stands in it.' })
export class RowFault {
  @Field(() => Int, { description: 'The row as the file counts; the first is 1.' })
  row: number;

  @Field(() => String, {
    description: 'The heading, or the letters of a column that the template does not have.',
  })
  column: string;

  @Field(() => String, { description: 'The rule that is broken, stable.' })
  rule: string;

  @Field(() => String, { description: 'What the rule says, in the reader’s language.' })
  message: string;
}

@ObjectType('TeacherImport', {
  description: 'A file of new teachers: checked in dry run, then taken over, all of it or none.',
})
export class TeacherImportView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => String, { description: 'The name of the file.' })
  fileName: string;

  @Field(() => TeacherImportState, { description: 'How far it has come.' })
  state: TeacherImportState;

  @Field(() => Int, { description: 'How many persons it has, 1 to 2,000.' })
  rowsTotal: number;

  @Field(() => Int, {
    description:
      'How many of them have been gone through; they take effect all together when it is DONE.',
  })
  rowsDone: number;

  @Field(() => Int, { description: 'How many get a new record.' })
  creates: number;

  @Field(() => Int, { description: 'How many are known, employed nowhere, and move here.' })
  moves: number;

  @Field(() => Int, { description: 'How many another unit employs, which is asked for them.' })
  requests: number;

  @Field(() => [RowFault], { description: 'All faults, row by row.' })
  faults: RowFault[];

  @Field(() => DateTime, { description: 'When it was checked.' })
  createdAt: Instant;
}

@ObjectType({ description: 'What checking or taking over a file answers.' })
export class TeacherImportPayload {
  @Field(() => TeacherImportView, { description: 'The import.' })
  import: TeacherImportView;
}

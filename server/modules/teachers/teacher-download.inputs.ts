// What one sends to have the roster made into a file.
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { StaffKind, TeacherStatus } from '../../domain/teacher-record';
import { FileFormat } from '../../files/file-format';
import { KeyedInput } from '../audit/write.inputs';
import { TeacherSort } from './teacher.type';

registerEnumType(FileFormat, {
  name: 'FileFormat',
  description: 'A kind of spreadsheet file.',
  valuesConfig: {
    CSV: { description: 'Comma-separated values in UTF-8 with a byte order mark.' },
    XLSX: { description: 'Office Open XML, as Excel writes it.' },
    ODS: { description: 'OpenDocument, as LibreOffice writes it.' },
  },
});

@InputType({
  description:
    "資料下載: the own unit's roster as a file, narrowed and ordered as the list on the screen (D3.2).",
})
export class PrepareTeacherDownloadInput extends KeyedInput {
  @Field(() => ID, { description: 'The own unit.' })
  unitId: string;

  @Field(() => FileFormat, { description: 'What kind of file.' })
  format: FileFormat;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; at most 60 characters.',
  })
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only who teaches this subject, named exactly.',
  })
  subject?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '依教育部統合視導篩選: only records that lack a title, a stage or a subject (D3.3).',
  })
  supervision?: boolean | null;

  @Field(() => TeacherStatus, { nullable: true, description: 'Only those in this state.' })
  status?: TeacherStatus | null;

  @Field(() => StaffKind, {
    nullable: true,
    description: 'Only teachers, or only administrative staff.',
  })
  staffKind?: StaffKind | null;

  @Field(() => TeacherSort, {
    nullable: true,
    description: 'In which order; that of the records where it is left out.',
  })
  sort?: TeacherSort | null;
}

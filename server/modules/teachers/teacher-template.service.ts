// The file that schools fill in with new teachers: the same columns that the import reads (D3.4).
import { endingOf, FileFormat, MEDIA_TYPES } from '../../files/file-format';
import type { Sheet } from '../../files/sheet';
import { fileBytes } from '../../files/write-file';
import { TEACHER_COLUMNS } from './teacher-columns';

/** A template as it is sent. */
export interface Template {
  mediaType: string;
  name: string;
  asciiName: string;
  body: Buffer;
}

const toFill = (): Sheet => ({
  name: '教師資料',
  widths: TEACHER_COLUMNS.map(({ width }) => width),
  frozenRows: 1,
  chunks: [[{ cells: TEACHER_COLUMNS.map(({ heading }) => heading), bold: true }]],
});

/** An example on the sheet itself would be imported by whoever forgets to delete it; so it stands on this one. */
const explained = (): Sheet => ({
  name: '說明',
  widths: [16, 8, 48, 24],
  frozenRows: 1,
  chunks: [
    [
      { cells: ['欄位', '必填', '說明', '範例'], bold: true },
      ...TEACHER_COLUMNS.map(({ heading, required, explanation, example }) => ({
        cells: [heading, required ? '是' : '', explanation, example],
      })),
    ],
  ],
});

async function made(format: FileFormat): Promise<Template> {
  const chunks: Buffer[] = [];
  for await (const chunk of fileBytes(format, [toFill(), explained()], 0)) chunks.push(chunk);
  const ending = endingOf(format);
  return {
    mediaType: MEDIA_TYPES[format],
    name: `教師資料登錄範本.${ending}`,
    asciiName: `teachers-template.${ending}`,
    body: Buffer.concat(chunks),
  };
}

const known = new Map<FileFormat, Promise<Template>>();

/** The template of an ending such as 'csv'; null for an ending that there is none of. Made once. */
export async function teacherTemplate(ending: string): Promise<Template | null> {
  const format = Object.values(FileFormat).find((each) => endingOf(each) === ending);
  if (format === undefined) return null;
  const template = known.get(format) ?? made(format);
  known.set(format, template);
  return template;
}

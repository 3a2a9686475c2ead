// The file that schools fill in with new teachers: the same columns that the import reads (D3.4).
import type { RequestContext } from '../../app/context';
import { taipeiDay, type Instant } from '../../domain/instant';
import type { Catalogue } from '../../domain/teacher-record';
import { STAGE_LABELS } from '../../domain/units';
import { endingOf, FileFormat, MEDIA_TYPES } from '../../files/file-format';
import type { Sheet } from '../../files/sheet';
import { fileBytes } from '../../files/write-file';
import { headingOf } from './teacher-import-rows';
import { TEACHER_COLUMNS } from './teacher-columns';
import { catalogueOf } from './teaching-data.repo';

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
  choices: TEACHER_COLUMNS.flatMap(({ choices }, column) =>
    choices.length === 0 ? [] : [{ column, values: choices }],
  ),
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

const STAGES = new Map<string, string>(Object.entries(STAGE_LABELS));
const stageWord = (stage: string | null): string =>
  stage === null ? '各階段' : (STAGES.get(stage) ?? stage);

/** What of titles and subjects is valid on the day that the template is fetched, by stage. */
const valid = ({ titles, subjects }: Catalogue): Sheet => ({
  name: '職稱與科目',
  widths: [16, 16, 28],
  frozenRows: 1,
  chunks: [
    [
      { cells: ['欄位', headingOf('stage'), '可填的內容'], bold: true },
      ...titles.map(({ name, stage }) => ({
        cells: [headingOf('jobTitle'), stageWord(stage), name],
      })),
      ...subjects.map(({ name, stage }) => ({
        cells: [headingOf('subjects'), stageWord(stage), name],
      })),
    ],
  ],
});

/** The bytes of each format as they were made last, and what they were made of. */
const made = new Map<FileFormat, { of: string; body: Promise<Buffer> }>();

async function make(format: FileFormat, catalogue: Catalogue, now: Instant): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sheets = [toFill(), explained(), valid(catalogue)] as const;
  for await (const chunk of fileBytes(format, sheets, now)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Made once a day, and when what is valid changes: anybody fetches it, as often as they like. */
function bodyOf(format: FileFormat, catalogue: Catalogue, now: Instant): Promise<Buffer> {
  const of = JSON.stringify([taipeiDay(now), catalogue]);
  const last = made.get(format);
  if (last?.of === of) return last.body;
  const body = make(format, catalogue, now);
  made.set(format, { of, body });
  body.catch(() => made.delete(format));
  return body;
}

/** The template of an ending such as 'csv', as of today; null for an ending that there is none of. */
export async function teacherTemplate(
  ending: string,
  context: () => Promise<Pick<RequestContext, 'sql' | 'now'>>,
): Promise<Template | null> {
  const format = Object.values(FileFormat).find((each) => endingOf(each) === ending);
  if (format === undefined) return null;
  const { sql, now } = await context();
  const catalogue = await catalogueOf(sql, taipeiDay(now));
  return {
    mediaType: MEDIA_TYPES[format],
    name: `教師資料登錄範本.${ending}`,
    asciiName: `teachers-template.${ending}`,
    body: await bodyOf(format, catalogue, now),
  };
}

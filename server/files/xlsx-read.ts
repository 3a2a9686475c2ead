// How the first sheet in sight of an Excel workbook is read: what its cells show, of formulas the result that was kept.
import { posix } from 'node:path';
import { MOST_COLUMNS, RowCollector, UnreadableFile, type ReadRow } from './sheet';
import { readXml } from './xml-read';
import type { Archive } from './zip-read';

/** The part in which a workbook says what it holds. */
export const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';

// Some characters are written by their numbers between underscores.
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );

/** The paths of the first sheet that is not hidden and, where there are any, of the shared texts. */
async function pathsOf(archive: Archive): Promise<{ sheet: string; texts: string | undefined }> {
  let first: string | undefined;
  let hidden: string | undefined;
  const targets = new Map<string, { type: string; path: string }>();
  const nothing = (): void => undefined;
  await readXml(archive.part(WORKBOOK), {
    open: (name, attribute) => {
      if (name !== 'sheet') return;
      const id = attribute('r:id') ?? attribute('id');
      // Whoever looks at the file does not see what stands on it: lists that cells choose from, as a rule.
      if (/hidden$/i.test(attribute('state') ?? '')) hidden ??= id;
      else first ??= id;
    },
    text: nothing,
    close: nothing,
  });
  await readXml(archive.part(WORKBOOK_RELATIONS), {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', {
        type: attribute('Type') ?? '',
        path: target.startsWith('/') ? target.slice(1) : posix.join('xl', target),
      });
    },
    text: nothing,
    close: nothing,
  });
  const sheet = targets.get(first ?? hidden ?? '')?.path;
  if (sheet === undefined) throw new UnreadableFile('unreadableFile');
  const texts = [...targets.values()].find(({ type }) => type.endsWith('/sharedStrings'));
  return { sheet, texts: texts?.path };
}

/** The texts that cells name by their numbers; readings aloud, which some languages add, are left out. */
async function sharedTexts(bytes: Uint8Array | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (bytes === undefined) return texts;
  let [text, inText, aloud] = ['', false, false];
  await readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aloud = true;
      inText = name === 't' && !aloud;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') aloud = false;
      if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
}

/** The column of a cell's name, from 0: 'AB12' is 27; null where there is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The rows of the first sheet; throws UnreadableFile. */
export async function readXlsxRows(archive: Archive, mostRows: number): Promise<ReadRow[]> {
  const paths = await pathsOf(archive);
  const parts = archive.parts([paths.sheet, paths.texts ?? paths.sheet]);
  const shared = await sharedTexts(paths.texts === undefined ? undefined : parts.get(paths.texts));
  const sheet = parts.get(paths.sheet);
  if (sheet === undefined) throw new UnreadableFile('unreadableFile');
  const collector = new RowCollector(mostRows);
  let [row, column, type, text, inText] = [0, -1, '', '', false];
  let cells: string[] = [];
  await readXml(sheet, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        [cells, column] = [[], -1];
      }
      if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        [type, text] = [attribute('t') ?? 'n', ''];
      }
      inText = name === 'v' || name === 't';
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      inText = false;
      if (name === 'row') collector.take(row, cells);
      if (name !== 'c' || text === '') return;
      if (column >= MOST_COLUMNS) throw new UnreadableFile('tooManyColumns');
      while (cells.length < column) cells.push('');
      cells[column] = type === 's' ? (shared[Number(text)] ?? '') : unescaped(text);
    },
  });
  return collector.rows;
}

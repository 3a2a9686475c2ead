// How the first sheet in sight of an OpenDocument spreadsheet is read: what its cells show.
import { MOST_COLUMNS, MOST_TEXT, RowCollector, UnreadableFile, type ReadRow } from './sheet';
import { readXml, type XmlReader } from './xml-read';
import type { Archive } from './zip-read';

/** The part that holds the sheets. */
export const ODS_CONTENT = 'content.xml';

const CELLS: ReadonlySet<string> = new Set(['table-cell', 'covered-table-cell']);

const timesOf = (text: string | undefined): number => {
  const times = Number(text ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
};

/** Listens to the first table that is shown; notes beside cells are no part of them. */
class FirstTable implements XmlReader {
  private style = '';
  private readonly hiddenStyles = new Set<string | undefined>();
  private found = false;
  private depth = 0;
  private inside = false;
  private notes = 0;
  private row = 0;
  private rowTimes = 1;
  private cells: string[] = [];
  private cellTimes = 1;
  private stored: string | undefined;
  private paragraphs: string[] | null = null;
  private paragraph: string | null = null;
  private blanks = 0;

  constructor(private readonly collector: RowCollector) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'table') this.openTable(attribute('style-name'));
    if (!this.inside) {
      // The styles stand before the sheets; whether a sheet is shown is said by its style.
      if (name === 'style') this.style = attribute('name') ?? '';
      if (name === 'table-properties' && attribute('display') === 'false')
        this.hiddenStyles.add(this.style);
      return;
    }
    if (name === 'annotation') this.notes += 1;
    if (this.notes > 0) return;
    if (name === 'table-row') {
      [this.rowTimes, this.cells] = [timesOf(attribute('number-rows-repeated')), []];
    } else if (CELLS.has(name)) {
      this.cellTimes = timesOf(attribute('number-columns-repeated'));
      this.stored = attribute('string-value');
      this.paragraphs = [];
    } else if (this.paragraphs !== null && name === 'p') {
      this.paragraph = '';
    } else if (this.paragraph !== null) {
      this.paragraph += this.whiteSpace(name, attribute);
    }
  }

  text(text: string): void {
    if (this.inside && this.notes === 0 && this.paragraph !== null) this.paragraph += text;
  }

  close(name: string): void {
    if (name === 'table') {
      this.depth -= 1;
      this.inside = false;
    }
    if (!this.inside) return;
    if (name === 'annotation') this.notes -= 1;
    if (this.notes > 0) return;
    if (name === 'p' && this.paragraph !== null) {
      this.paragraphs?.push(this.paragraph);
      this.paragraph = null;
    } else if (CELLS.has(name)) {
      this.endCell();
    } else if (name === 'table-row') {
      this.endRow();
    }
  }

  private openTable(style: string | undefined): void {
    this.depth += 1;
    // As of a workbook: whoever looks at the file does not see what stands on a hidden sheet. A table in a cell is no sheet.
    this.inside = this.depth === 1 && !this.found && !this.hiddenStyles.has(style);
    this.found ||= this.inside;
  }

  private whiteSpace(name: string, attribute: (name: string) => string | undefined): string {
    if (name === 's') {
      const times = Math.min(timesOf(attribute('c')), 1000);
      // A few letters of the file are a thousand blanks.
      if ((this.blanks += times) > MOST_TEXT) throw new UnreadableFile('fileTooLarge');
      return ' '.repeat(times);
    }
    if (name === 'tab') return '\t';
    return name === 'line-break' ? '\n' : '';
  }

  private endCell(): void {
    const shown = this.paragraphs ?? [];
    const text = shown.length > 0 ? shown.join('\n') : (this.stored ?? '');
    this.paragraphs = null;
    const room = MOST_COLUMNS - this.cells.length;
    if (text.trim() !== '' && this.cellTimes > room) throw new UnreadableFile('tooManyColumns');
    for (let n = Math.min(this.cellTimes, room); n > 0; n -= 1) this.cells.push(text);
  }

  private endRow(): void {
    const blank = this.cells.every((cell) => cell.trim() === '');
    // The rows below the last one are one row, a million times.
    for (let n = 1; !blank && n <= this.rowTimes; n += 1) {
      this.collector.take(this.row + n, this.cells);
    }
    this.row += this.rowTimes;
  }
}

/** The rows of the first sheet; throws UnreadableFile. */
export async function readOdsRows(archive: Archive, mostRows: number): Promise<ReadRow[]> {
  const collector = new RowCollector(mostRows);
  await readXml(archive.part(ODS_CONTENT), new FirstTable(collector));
  return collector.rows;
}

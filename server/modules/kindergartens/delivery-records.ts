// How the bytes of a delivery become records: JSON lines or CSV, whichever it begins like.
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DeliveryFailure } from './delivery-source';

/** One line of the delivery; its values are texts without blanks around them. */
export interface DeliveryRecord {
  /** 1 is the first line; the last one of a record that has several. */
  line: number;
  /** Null for a line that cannot be read. */
  values: Readonly<Record<string, string>> | null;
}

/** Longer lines hold no record of ours, and must not fill the memory. */
const LONGEST_LINE = 65_536;

async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Lines; an overlong one comes as null. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string | null> {
  let rest = '';
  let tooLong = false;
  for await (const text of texts) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield tooLong || part.length > LONGEST_LINE ? null : part;
      tooLong = false;
    }
    if (rest.length > LONGEST_LINE) [tooLong, rest] = [true, ''];
  }
  if (tooLong) yield null;
  else if (rest !== '') yield rest;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  return JSON.stringify(value);
}

function jsonValues(line: string): DeliveryRecord['values'] {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each)]));
  } catch {
    return null;
  }
}

async function* jsonRecords(texts: AsyncIterable<string>): AsyncGenerator<DeliveryRecord> {
  let line = 0;
  for await (const text of linesOf(texts)) {
    line += 1;
    if (text === null) yield { line, values: null };
    else if (text.trim() !== '') yield { line, values: jsonValues(text) };
  }
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

async function* csvRecords(texts: AsyncIterable<string>): AsyncGenerator<DeliveryRecord> {
  const parser = parse({
    info: true,
    max_record_size: LONGEST_LINE,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  // What breaks the source ends the parser with it, and is thrown to the loop below.
  pipeline(Readable.from(texts), parser, () => undefined);
  let header: string[] | null = null;
  let line = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      line = info.lines;
      if (header === null) {
        if (!record.includes('kind')) throw new DeliveryFailure('notDelivery');
        header = record;
        continue;
      }
      const columns = header;
      const values =
        record.length === columns.length
          ? Object.fromEntries(columns.map((column, at) => [column, record[at] ?? '']))
          : null;
      yield { line, values };
    }
  } catch (error) {
    // Quotes that don't match: what follows can't be trusted, and the counts at the end are missed.
    if (!(error instanceof CsvError)) throw error;
    if (header === null) throw new DeliveryFailure('notDelivery');
    yield { line: line + 1, values: null };
  }
}

/** The records of a delivery, in its order. Throws DeliveryFailure for what is neither JSON lines nor a CSV of such columns. */
export async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<DeliveryRecord> {
  const texts = textOf(chunks);
  let head = '';
  while (head.trim() === '') {
    const next = await texts.next();
    if (next.done === true) return;
    head += next.value;
  }
  const all = (async function* () {
    yield head;
    yield* texts;
  })();
  yield* head.trimStart().startsWith('{') ? jsonRecords(all) : csvRecords(all);
}

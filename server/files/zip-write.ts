// How an archive is written while its files are still being made. A file of a known size says it at its head, which
// the first one of an OpenDocument must do; of the others size and checksum follow behind.
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive: short and stored as it is, or pulled chunk by chunk and deflated. */
export interface ZipEntry {
  /** In ASCII. */
  path: string;
  content: string | AsyncIterable<Buffer>;
}

interface Written {
  path: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  streamed: boolean;
}

const VERSION = 20;
/** Sizes and checksum follow the data. */
const DESCRIPTOR_FLAG = 0x0008;
const DEFLATED = 8;
const TAIPEI_OFFSET = 8 * 3_600_000;

/** Day and time as archives keep them, in Taipei; they begin in 1980. */
function dosTime(at: number): [time: number, day: number] {
  const date = new Date(Math.max(at, Date.UTC(1980, 0, 2)) + TAIPEI_OFFSET);
  return [
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
  ];
}

/** What local and central headers have in common. */
function common(entry: Written, at: number): Buffer {
  const bytes = Buffer.alloc(26);
  const [time, day] = dosTime(at);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(entry.streamed ? DESCRIPTOR_FLAG : 0, 2);
  bytes.writeUInt16LE(entry.streamed ? DEFLATED : 0, 4);
  bytes.writeUInt16LE(time, 6);
  bytes.writeUInt16LE(day, 8);
  bytes.writeUInt32LE(entry.crc, 10);
  bytes.writeUInt32LE(entry.packed, 14);
  bytes.writeUInt32LE(entry.size, 18);
  bytes.writeUInt16LE(entry.path.length, 22);
  return bytes;
}

const localHeader = (entry: Written, at: number): Buffer =>
  Buffer.concat([Buffer.from('PK\u0003\u0004'), common(entry, at), entry.path]);

function centralHeader(entry: Written, at: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.offset, 10);
  const head = Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]);
  return Buffer.concat([head, common(entry, at), tail, entry.path]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const bytes = Buffer.from('PK\u0007\u0008............');
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

function end(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\u0005\u0006');
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

async function* measured(content: AsyncIterable<Buffer>, entry: Written): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    entry.crc = crc32(chunk, entry.crc);
    entry.size += chunk.length;
    yield chunk;
  }
}

/** Deflates beside the program; whoever stops reading ends the source as well. */
async function* deflated(content: AsyncIterable<Buffer>, entry: Written): AsyncGenerator<Buffer> {
  // A failing source ends the stream with its error, which the loop below throws.
  const packed = pipeline(
    Readable.from(measured(content, entry), { objectMode: true, highWaterMark: 1 }),
    createDeflateRaw(),
    () => undefined,
  );
  for await (const chunk of packed as AsyncIterable<Buffer>) {
    entry.packed += chunk.length;
    yield chunk;
  }
}

/**
 * The bytes of an archive of less than 4 GB.
 * @param at the time that its files carry
 */
export async function* zipBytes(entries: readonly ZipEntry[], at: number): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const whole = typeof content === 'string' ? Buffer.from(content, 'utf8') : null;
    const size = whole?.length ?? 0;
    const entry = {
      ...{ path: Buffer.from(path, 'ascii'), crc: whole === null ? 0 : crc32(whole) },
      ...{ packed: size, size, offset, streamed: whole === null },
    };
    written.push(entry);
    const header = localHeader(entry, at);
    yield header;
    offset += header.length;
    if (typeof content === 'string') {
      yield whole ?? Buffer.alloc(0);
    } else {
      yield* deflated(content, entry);
      yield descriptor(entry);
      offset += 16;
    }
    offset += entry.packed;
  }
  const directory = Buffer.concat(written.map((entry) => centralHeader(entry, at)));
  yield directory;
  yield end(written.length, directory.length, offset);
}

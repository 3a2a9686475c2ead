// What the browser loads: the built client, read into memory once, so that no path of a request touches the disk.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip';

/** One file as it is sent. */
export interface StaticFile {
  type: string;
  etag: string;
  cacheControl: string;
  plain: Buffer;
  encoded: Partial<Record<Encoding, Buffer>>;
}

/** The files of the built client by their paths, `/index.html` among them. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSED: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt']);
const WORTH_COMPRESSING = 1024;
const BROTLI_QUALITY = 9;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function encode(path: string, plain: Buffer): Promise<StaticFile['encoded']> {
  if (!COMPRESSED.has(extname(path)) || plain.length < WORTH_COMPRESSING) return {};
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } };
  const built = (end: string): Promise<Buffer | null> => readFile(path + end).catch(() => null);
  const [br, gz] = await Promise.all([built('.br'), built('.gz')]);
  return { br: br ?? (await toBrotli(plain, quality)), gzip: gz ?? (await toGzip(plain)) };
}

/** Reads a folder, compressed forms beside the plain ones; empty when the client has not been built. */
export async function readStatic(folder: string | undefined): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  if (folder === undefined) return files;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const plain = await readFile(path);
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(url, {
      type,
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      // What Vite puts into assets/ has its content's hash in its name.
      cacheControl: url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      plain,
      encoded: await encode(path, plain),
    });
  }
  return files;
}

/** The file of a path; a path without an ending is a page of the client, whose router reads it. */
export function fileAt(files: StaticFiles, path: string): StaticFile | undefined {
  const found = files.get(path);
  if (found !== undefined || path.startsWith('/assets/') || extname(path) !== '') return found;
  return files.get('/index.html');
}

/** The form of a file that the client takes, smallest first. */
export function formOf(
  file: StaticFile,
  accepts: string | undefined,
): { body: Buffer; encoding: Encoding | null } {
  for (const encoding of ['br', 'gzip'] as const) {
    const body = file.encoded[encoding];
    const refusedByClient = new RegExp(`\\b${encoding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`);
    if (body && accepts?.includes(encoding) && !refusedByClient.test(accepts))
      return { body, encoding };
  }
  return { body: file.plain, encoding: null };
}

// How much of a body is read, and how it becomes JSON.
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../domain/refusals';

/** Bytes of a request's body. */
export const LONGEST_BODY = 1_000_000;
/** Bytes of a body that is too long which are still taken in, so that the sender reads the refusal. */
const LONGEST_DRAIN = 16_000_000;

/** A request that is no GraphQL request: refused with its own status before anything is looked up. */
export class BadRequest extends Error {
  readonly refusal: Refusal;

  constructor(
    readonly status: number,
    reason: string,
    readonly headers: string[] = [],
  ) {
    super(reason);
    this.refusal = new Refusal('BAD_REQUEST', { reason });
  }
}

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const tooLong = (): void => {
      reject(
        new BadRequest(413, `The body is over ${LONGEST_BODY} bytes.`, ['connection', 'close']),
      );
    };
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST_BODY) chunks.push(chunk);
      else chunks.length = 0;
      if (length > LONGEST_DRAIN) {
        tooLong();
        request.pause();
      }
    });
    request.on('end', () => {
      if (length > LONGEST_BODY) tooLong();
      else
        resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
    });
    request.on('error', () => reject(new BadRequest(400, 'The request was broken off.')));
  });
}

function checkType({ headers }: IncomingMessage): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const charset = parameters
    .map((text) => /^\s*charset="?([^"]*)"?\s*$/i.exec(text)?.[1])
    .find(Boolean);
  if (type.trim().toLowerCase() !== 'application/json' || !/^utf-?8$/i.test(charset ?? 'utf-8')) {
    throw new BadRequest(415, 'Send application/json in UTF-8.', ['accept', 'application/json']);
  }
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') {
    throw new BadRequest(415, 'Send the body without an encoding.', [
      'accept-encoding',
      'identity',
    ]);
  }
}

/** The JSON value of a POST body; throws BadRequest. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  checkType(request);
  const bytes = await readBytes(request);
  if (!isUtf8(bytes)) throw new BadRequest(400, 'The body is not UTF-8.');
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw new BadRequest(400, 'The body is not JSON.');
  }
}

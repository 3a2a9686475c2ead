// How load is made: connections that are kept, each asking again as soon as it was answered; every answer is checked.
import { connect, type Socket } from 'node:net';
import type { Caller } from './operation';

/** One server under load. */
export interface Aim {
  port: number;
  /** The whole request of a caller, headers and body. */
  request(caller: Caller): string;
}

/** What a run has shown. */
export interface Load {
  requests: number;
  seconds: number;
  /** Milliseconds of each request, ascending. */
  latencies: number[];
}

/** A server that is silent for so long hangs. */
const SILENCE_MS = 30_000;
const HEAD_END = Buffer.from('\r\n\r\n');

/** One connection; reads answers that carry their length. */
class Connection {
  private readonly socket: Socket;
  private held: Buffer = Buffer.alloc(0);
  private settle: { resolve(body: string): void; reject(error: Error): void } | null = null;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk: Buffer) => {
      this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
      this.read();
    });
    this.socket.setTimeout(SILENCE_MS, () =>
      this.settle?.reject(new Error(`no answer in ${SILENCE_MS / 1000} s`)),
    );
    this.socket.on('error', (error) => this.settle?.reject(error));
    this.socket.on('close', () => this.settle?.reject(new Error('the server hung up')));
  }

  ask(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(): void {
    const end = this.held.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.held.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? NaN);
    const from = end + HEAD_END.length;
    if (this.held.length < from + length) return;
    const body = this.held.toString('utf8', from, from + length);
    this.held = this.held.subarray(from + length);
    const { settle } = this;
    this.settle = null;
    if (Number.isNaN(length)) settle?.reject(new Error(`an answer without its length: ${head}`));
    else if (!head.startsWith('HTTP/1.1 200')) settle?.reject(new Error(`${head}\n\n${body}`));
    else settle?.resolve(body);
  }
}

/** Throws for an answer that is not right. The same text as one that was right for this caller is right. */
function check(caller: Caller, body: string, right: Map<Caller, string> | null): void {
  if (right?.get(caller) === body) return;
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown };
  if (errors !== undefined || data == null) throw new Error(JSON.stringify(errors));
  const fault = caller.fault(data);
  if (fault !== null) throw new Error(fault);
  right?.set(caller, body);
}

/**
 * Asks for so many seconds over so many connections, the callers in rotation. Rejects at the first wrong answer.
 * @param stable whether the same question has the same answer for as long as this lasts
 */
export async function drive(
  aim: Aim,
  callers: readonly Caller[],
  { connections, seconds, stable }: { connections: number; seconds: number; stable: boolean },
): Promise<Load> {
  const latencies: number[] = [];
  const right = stable ? new Map<Caller, string>() : null;
  const start = performance.now();
  const end = start + seconds * 1000;
  let turn = 0;
  const open = Array.from({ length: connections }, () => new Connection(aim.port));
  try {
    await Promise.all(
      open.map(async (connection) => {
        while (performance.now() < end) {
          const caller = callers[turn++ % callers.length] as Caller;
          const request = aim.request(caller);
          const sent = performance.now();
          const body = await connection.ask(request);
          latencies.push(performance.now() - sent);
          check(caller, body, right);
        }
      }),
    );
  } finally {
    for (const connection of open) connection.close();
  }
  const took = (performance.now() - start) / 1000;
  return {
    requests: latencies.length,
    seconds: took,
    latencies: latencies.sort((a, b) => a - b),
  };
}

// A real mail server on loopback, which takes mails, refuses them, or fails in the middle, as a test tells it.
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the server does with the next mail. */
export type Manner =
  'TAKE' | 'REFUSE' | 'REFUSE_RECIPIENT' | 'DROP_BEFORE' | 'DROP_AFTER' | 'SILENT';

/** A mail as it arrived. */
export interface Arrived {
  to: string[];
  raw: string;
}

/** The server and what it has taken. */
export class MailServer {
  manner: Manner = 'TAKE';
  readonly taken: Arrived[] = [];
  /** How many mails were begun, taken or not. */
  begun = 0;
  private readonly sockets = new Map<string, Socket>();

  private constructor(private readonly server: SMTPServer) {}

  /** Starts it on a free port. */
  static async start(): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onConnect: (_session, done) => done(),
      onMailFrom: (_from, _session, done) => {
        found.begun += 1;
        if (found.manner === 'DROP_BEFORE') found.drop();
        else done();
      },
      onRcptTo: (_to, _session, done) => {
        const refused = found.manner === 'REFUSE_RECIPIENT';
        done(refused ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (found.manner === 'SILENT') return;
          if (found.manner === 'DROP_AFTER') return found.drop();
          if (found.manner === 'REFUSE') {
            return done(Object.assign(new Error('busy'), { responseCode: 451 }));
          }
          found.taken.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(parts).toString('utf8'),
          });
          done();
        });
      },
    });
    const found = new MailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.server.on('connection', (socket: Socket) => {
      found.sockets.set(`${socket.remotePort ?? 0}`, socket);
      socket.on('error', () => undefined);
    });
    server.on('error', () => undefined);
    return found;
  }

  /** Where it is; it is given up after a second of silence. */
  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}?socketTimeout=1000&ignoreTLS=true`;
  }

  /** Breaks every connection, as a server does that dies. */
  drop(): void {
    for (const socket of this.sockets.values()) socket.destroy();
    this.sockets.clear();
  }

  /** Stops it. */
  async stop(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

// The product as a test meets it: the real server on a loopback port, a fresh database, a clock that the test holds.
import 'reflect-metadata';
import type { App } from '../../server/app/app';
import { readConfig, type Config } from '../../server/app/config';
import { createHttpServer } from '../../server/app/http';
import { fileAnswer } from '../../server/app/http-downloads';
import { roamingAnswer } from '../../server/app/http-roaming';
import { createPost } from '../../server/app/post';
import { buildSchema } from '../../server/app/schema';
import { createContext } from '../../server/app/session-context';
import type { Database } from '../../server/database/database';
import { connect } from '../../server/database/open';
import { newToken, tokenHash } from '../../server/modules/accounts/session-token';
import { insertSession } from '../../server/modules/accounts/session.repo';
import { instant, TestClock } from './clock';
import { closedAtTheEnd, testDatabase, TEST_FOLDER } from './database';
import { Seed, TEST_VAULT, type Person } from './seed';
import { Listener } from './told';

/** One error of an answer. */
export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    next?: string;
    faults?: { path: string; rule: string; sentence: string }[];
  } & Record<string, unknown>;
}

/** What came back. */
export interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: AnswerError[];
  headers: Headers;
}

/** Somebody at the keyboard, signed in or not. */
export class Caller {
  constructor(
    private readonly url: string,
    readonly cookie: string | null,
    private readonly told: Pick<Listener, 'hear'> | null = null,
  ) {}

  /** Sends one GraphQL document over HTTP. */
  async ask<Data = Record<string, never>>(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Pick<Answer<Data>, 'data' | 'errors'>;
    if (body.errors !== undefined) this.told?.hear(JSON.stringify({ errors: body.errors }));
    return { status: response.status, headers: response.headers, ...body };
  }

  /** The data of an answer that must have no errors. */
  async data<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors !== undefined || data == null) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The code of the one error of an answer, or 'OK'. */
  async outcome(query: string, variables: object = {}): Promise<string> {
    const { errors } = await this.ask(query, variables);
    return errors?.[0]?.extensions.code ?? 'OK';
  }
}

/** A running server with its database, seed and clock. */
export class TestServer {
  readonly seed: Seed;
  private sessions = 0;

  private constructor(
    readonly app: App,
    readonly clock: TestClock,
    readonly url: string,
    private readonly stopServer: () => Promise<void>,
    private readonly told: Listener,
  ) {
    this.seed = new Seed(app.database);
  }

  /** Starts it, the clock at `at`. */
  static async start(at: string, settings: Partial<Config> = {}): Promise<TestServer> {
    const database = await testDatabase();
    const clock = new TestClock(instant(at));
    const config: Config = { ...readConfig({}), port: 0, logLevel: 'silent', ...settings };
    const told = new Listener(TEST_FOLDER);
    const app: App = {
      config,
      database,
      clock,
      machineClock: clock,
      vault: TEST_VAULT,
      post: createPost(config),
      log: told.log,
    };
    return TestServer.serve(app, clock, told);
  }

  private static async serve(app: App, clock: TestClock, told: Listener): Promise<TestServer> {
    const server = await createHttpServer(app, buildSchema(app.config.mode), {
      createContext,
      paths: [fileAnswer, roamingAnswer],
    });
    const { port } = await server.listen();
    return new TestServer(app, clock, `http://127.0.0.1:${port}`, () => server.stop(), told);
  }

  get database(): Database {
    return this.app.database;
  }

  /**
   * A second server on the same database, with connections of its own and the same clock; stop it before this one. A
   * SQLite file belongs to one server: there it is this one.
   */
  async beside(): Promise<TestServer> {
    const { options } = this.database.dataSource;
    if (options.type !== 'mysql' || options.url === undefined) return this;
    const database = closedAtTheEnd(await connect(options.url, 5));
    return TestServer.serve({ ...this.app, database }, this.clock, this.told);
  }

  /** A caller with a session of this person, made directly: signing in has tests of its own. */
  async as(person: Person): Promise<Caller> {
    const token = newToken();
    this.sessions += 1;
    const now = this.clock.now();
    await this.database.transaction((tx) =>
      insertSession(tx, {
        tokenHash: tokenHash(token),
        holderKind: person.kind,
        holderId: person.id,
        createdAt: now,
        expiresAt: now + this.app.config.sessionAbsoluteMs,
        secondFactorAt: now,
      }),
    );
    return new Caller(this.url, `session=${token}`, this.told);
  }

  /** A caller who is not signed in. */
  get nobody(): Caller {
    return new Caller(this.url, null, this.told);
  }

  /** The statements that `work` sends to the database, the session's look-up left out. */
  async statements(work: () => Promise<unknown>): Promise<string[]> {
    const heard: string[] = [];
    this.database.onStatement = (text) => heard.push(text.replace(/\s+/g, ' ').trim());
    try {
      await work();
    } finally {
      this.database.onStatement = null;
    }
    return heard.filter((text) => !/ FROM session | session SET seen_at/.test(text));
  }

  /** Stops the server, keeps what it has told for the end of the suite, and closes the database. */
  async stop(): Promise<void> {
    await this.stopServer();
    if (this.database.dataSource.isInitialized) await this.told.end(this.database);
    await this.database.close().catch(() => undefined);
  }
}

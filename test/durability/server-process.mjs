// A real server process that is killed without warning, and started again.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const READY_WITHIN_MS = 60_000;

/** One server at a time on one port and one database. */
export class ServerProcess {
  kills = 0;
  #child = null;

  constructor(port, databaseUrl) {
    this.url = `http://127.0.0.1:${port}`;
    this.environment = {
      PATH: process.env.PATH,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
    };
  }

  /** Starts it, and waits until it says that it is ready. */
  async start() {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      env: this.environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#child = child;
    child.exited = new Promise((resolve) => child.once('exit', resolve));
    const deadline = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      const ready = await fetch(`${this.url}/readyz`).catch(() => null);
      if (ready?.ok) return;
      await pause(50);
    }
    throw new Error('the server was not ready in time');
  }

  /** kill -9: nothing is finished, nothing is said. */
  async kill() {
    this.kills += 1;
    this.#child.kill('SIGKILL');
    await this.#child.exited;
  }

  /** The end that every server should have. */
  async stop() {
    if (this.#child === null || this.#child.exitCode !== null) return;
    this.#child.kill('SIGTERM');
    await this.#child.exited;
  }
}

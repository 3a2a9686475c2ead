// The product as an operator runs it: a process of its own, which can be killed and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server process on a database file that outlives it. */
export class Product {
  private process: ChildProcess | null = null;
  private port = 0;
  /** Settings beyond those of every test; whoever changes them starts it again. */
  readonly settings: Record<string, string> = {};
  private readonly folder = mkdtempSync(join(tmpdir(), 'jinxiu-product-'));

  /** Where a browser finds it. */
  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Its database, for the operator's commands. */
  get databaseUrl(): string {
    return `sqlite:${join(this.folder, 'product.sqlite')}`;
  }

  /** Starts it and waits until it says where it listens; the port stays the same over restarts. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      env: {
        ...process.env,
        PORT: String(this.port),
        // A browser's Origin must be the product's own; with a free port it is not known before.
        PUBLIC_ORIGIN: `http://localhost:${this.port || 4000}`,
        DATABASE_URL: this.databaseUrl,
        LOG_LEVEL: 'warn',
        ...this.settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.process = child;
    const output = child.stdout;
    let said = '';
    for await (const chunk of output) {
      said += String(chunk);
      const found = /\(port (\d+)/.exec(said);
      if (found === null) continue;
      const known = this.port !== 0;
      this.port = Number(found[1]);
      output.resume();
      if (known) return;
      // Now that a free port is known, start where browsers will look for it.
      await this.kill('SIGTERM');
      return this.start();
    }
    throw new Error(`the server ended: ${said}`);
  }

  /** Ends the process with a signal and waits until it is gone. */
  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.process;
    this.process = null;
    if (child === null || child.exitCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** Ends it and removes its database. */
  async remove(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

// How the two servers are run: each a process of its own, told what to serve, answering its port.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/** What a server is told. */
export interface Start {
  url: string;
  /** Milliseconds from the machine's time to the product's. */
  offset: number;
  year: number;
  /** Persisted documents by their hashes. */
  documents: Record<string, string>;
}

/** A server that listens. */
export interface Running {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts `server.js` or `bare/main.js` beside this file.
 * @param profile folder for a processor profile, written when it stops
 */
export async function startServer(
  script: string,
  start: Start,
  profile?: string,
): Promise<Running> {
  const log = createWriteStream('/dev/null');
  await once(log, 'open');
  const child: ChildProcess = fork(join(__dirname, script), {
    // The log is written as in service, where something reads it.
    stdio: ['ignore', log, 'inherit', 'ipc'],
    execArgv: profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
  });
  const exit = once(child, 'exit');
  child.send(start);
  const ended = exit.then(() => {
    throw new Error(`${script} ended with ${child.exitCode}`);
  });
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
  ended.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    port,
    async stop() {
      child.kill('SIGTERM');
      await exit;
      log.close();
    },
  };
}

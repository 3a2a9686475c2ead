// How one works on the product: the server is built again and restarted on every change, the client is served by Vite.
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';

const PORT = process.env.PORT ?? '4000';
const VITE = 'http://localhost:5173';
const environment = { ...process.env, PORT, PUBLIC_ORIGIN: process.env.PUBLIC_ORIGIN ?? VITE };
const build = () =>
  spawnSync('npm', ['run', '--silent', 'build:server'], { stdio: 'inherit' }).status === 0;

if (!build()) process.exit(1);
const children = [
  spawn(process.execPath, ['--watch', '--watch-path=dist/server', 'dist/server/main.js'], {
    stdio: 'inherit',
    env: environment,
  }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--strictPort'], {
    stdio: 'inherit',
    env: environment,
  }),
];

let due;
const rebuild = () => {
  clearTimeout(due);
  due = setTimeout(build, 100);
};
for (const path of ['server', 'ormconfig.ts'])
  watch(path, { recursive: path === 'server' }, rebuild);

function stop() {
  for (const child of children) child.kill('SIGTERM');
  process.exit();
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.once('exit', stop);
console.log(`Server on port ${PORT}, client with hot reload at ${VITE}`);

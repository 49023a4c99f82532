// `npm start`: builds program and workbench when they are missing or older than the sources, runs the main study, says where the report is.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = join(root, 'dist', 'cli', 'main.js');
const page = join(root, 'dist', 'workbench', 'index.html');

function newest(folder) {
  let time = 0;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    time = Math.max(time, item.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: false });
  if (status !== 0) process.exit(status ?? 1);
}

const oldest = Math.min(...[entry, page].map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
if (oldest < newest(join(root, 'src'))) {
  run(process.execPath, [join(root, 'node_modules', 'tsdown', 'dist', 'run.mjs'), '--logLevel', 'warn']);
  run(process.execPath, [
    join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--logLevel',
    'error',
  ]);
}
run(process.execPath, [entry, 'run', 'mexico-taiwan', ...process.argv.slice(2)]);

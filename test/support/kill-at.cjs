// Loaded with `node --require` before a command: kills the process at a chosen change of the disk.
//   KILL_BELOW  only changes below this folder count
//   KILL_AT     the number of the change, from 1; none when left out
//   KILL_HALF   the change is made by half first: half of the bytes written, one of the files removed
//   KILL_LOG    a file that gets the name of each change
const fs = require('node:fs');
const path = require('node:path');
const { syncBuiltinESMExports } = require('node:module');

const { KILL_BELOW: below = '', KILL_AT: at = '0', KILL_HALF: half, KILL_LOG: log } = process.env;
const real = { ...fs };
let count = 0;
/** Descriptors of files below the folder that are written to. */
const written = new Set();

const isBelow = (name) => typeof name === 'string' && path.resolve(name).startsWith(below);

function die() {
  process.kill(process.pid, 'SIGKILL');
}

function byHalf(name, [target, content]) {
  if (name === 'writeFile') real.writeFileSync(target, String(content).slice(0, String(content).length / 2));
  if (name === 'write') real.writeSync(target, content.subarray(0, content.length / 2));
  if (name !== 'rm' || real.statSync(target, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const files = real
    .readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile());
  if (files[0] !== undefined) real.unlinkSync(path.join(files[0].parentPath, files[0].name));
}

function counted(name, change) {
  return function (...args) {
    const writes = name !== 'open' || /[wa+]/.test(String(args[1]));
    if (writes && args.slice(0, name === 'rename' ? 2 : 1).some((one) => isBelow(one) || written.has(one))) {
      count += 1;
      if (log !== undefined) real.appendFileSync(log, `${name}\n`);
      if (count === Number(at)) {
        if (half !== undefined) byHalf(name, args);
        die();
      }
    }
    const result = change.apply(this, args);
    if (name === 'open' && writes && typeof result === 'number' && isBelow(args[0])) written.add(result);
    return result;
  };
}

for (const name of [
  'open',
  'writeFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'chmod',
  'cp',
]) {
  fs[`${name}Sync`] = counted(name, fs[`${name}Sync`]);
  fs.promises[name] = counted(name, fs.promises[name]);
}
fs.writeSync = counted('write', fs.writeSync);
syncBuiltinESMExports();

// Loaded with `node --require` before a command: kills the process at a chosen change of the disk, or lets the disk fail.
//   KILL_BELOW  only changes below this folder count
//   KILL_AT     the number of the change, from 1; none when left out
//   KILL_HALF   the change is made by half first: half of the bytes written, one of the files removed
//   KILL_ERROR  instead of dying, this change and all later ones fail so: EROFS; ENOSPC, which frees; EPERM, of links
//   KILL_LOG    a file that gets the name of each change
const fs = require('node:fs');
const path = require('node:path');
const { syncBuiltinESMExports } = require('node:module');

const {
  KILL_BELOW: below = '',
  KILL_AT: at = '0',
  KILL_HALF: half,
  KILL_ERROR: error,
  KILL_LOG: log,
} = process.env;
const real = { ...fs };
let count = 0;
/** Descriptors of files below the folder that are written to. */
const written = new Set();

const isBelow = (name) => typeof name === 'string' && path.resolve(name).startsWith(below);

function die() {
  process.kill(process.pid, 'SIGKILL');
}

/** What a full disk still does. */
const FREES = ['rm', 'rmdir', 'unlink'];

/** The change fails as the system would have it, which a promise tells by rejecting. */
function fail(name, file, isPromise) {
  const cause = Object.assign(new Error(`${error}: injected, ${name} '${file}'`), {
    code: error,
    syscall: name,
    ...(typeof file === 'string' ? { path: file } : {}),
  });
  if (isPromise) return Promise.reject(cause);
  throw cause;
}

function isRefused(name) {
  if (error === undefined) return count === Number(at);
  if (at === '0' || count < Number(at)) return false;
  return error === 'EPERM' ? name === 'link' : !(error === 'ENOSPC' && FREES.includes(name));
}

function byHalf(name, [target, content]) {
  if (name === 'writeFile') real.writeFileSync(target, String(content).slice(0, String(content).length / 2));
  if (name === 'write') real.writeSync(target, content.subarray(0, content.length / 2));
  if (name === 'put') {
    const bytes = Buffer.from(content);
    real.appendFileSync(target, bytes.subarray(0, bytes.length / 2));
  }
  if (name !== 'rm' || real.statSync(target, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const files = real
    .readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile());
  if (files[0] !== undefined) real.unlinkSync(path.join(files[0].parentPath, files[0].name));
}

function counted(name, change, isPromise = false) {
  return function (...args) {
    const writes = name !== 'open' || /[wa+]/.test(String(args[1]));
    if (writes && args.slice(0, TWO.includes(name) ? 2 : 1).some((one) => isBelow(one) || written.has(one))) {
      count += 1;
      if (log !== undefined) real.appendFileSync(log, `${name}\n`);
      if (isRefused(name)) {
        if (error !== undefined) return fail(name, args[0], isPromise);
        if (half !== undefined) byHalf(name, args);
        die();
      }
    }
    const result = change.apply(this, args);
    if (name !== 'open') return result;
    if (isPromise) return result.then((handle) => handleCounted(handle, args[0]));
    if (writes && isBelow(args[0])) written.add(result);
    return result;
  };
}

/** The changes that name two places. */
const TWO = ['rename', 'link'];

/** A file that is written to while it is open, or a file or a folder that is brought onto the disk. */
function handleCounted(handle, file) {
  for (const [method, name] of [
    ['sync', 'sync'],
    ['write', 'put'],
    ['writeFile', 'put'],
  ]) {
    const own = handle[method].bind(handle);
    const change = counted(name, (_, ...args) => own(...args), true);
    handle[method] = (...args) => change(file, ...args);
  }
  return handle;
}

for (const name of [
  'open',
  'writeFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'link',
  'rm',
  'rmdir',
  'unlink',
  'chmod',
  'cp',
]) {
  fs[`${name}Sync`] = counted(name, fs[`${name}Sync`]);
  fs.promises[name] = counted(name, fs.promises[name], true);
}
fs.writeSync = counted('write', fs.writeSync);
syncBuiltinESMExports();

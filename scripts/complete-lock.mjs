// Completes package-lock.json with the optional packages of other platforms that a registry did not show while the
// lock was written. Without them `npm ci` refuses the lock (npm compares it with the whole ideal tree), although
// they are never installed here. Run after changing dependencies: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'aix',
  'netbsd',
  'openbsd',
  'sunos',
];
const CPU = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'arm'];

let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] !== undefined || !/^\d/.test(range)) continue;
    const words = name.split('/').pop().split(/[-.]/);
    const os = OS.filter((one) => words.includes(one));
    const cpu = CPU.filter((one) => words.includes(one));
    if (os.length === 0) continue;
    lock.packages[place] = {
      version: range,
      ...(cpu.length === 0 ? {} : { cpu }),
      ...(parent.dev === true ? { dev: true } : {}),
      optional: true,
      os,
    };
    added += 1;
  }
}
const [root, ...rest] = Object.keys(lock.packages);
const sorted = [root, ...rest.sort((a, b) => (a < b ? -1 : 1))];
lock.packages = Object.fromEntries(sorted.map((place) => [place, lock.packages[place]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages added`);

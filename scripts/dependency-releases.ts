import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes test/policy/dependency-releases.json: of every package that package.json names, the licence and the date of
 * the version that is locked, the newest release and the Node it asks for. The registry that npm is set to use is asked, one package at a time.
 *
 * usage: npm run releases
 */
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

interface Answer {
  readonly license: string;
  readonly engines?: { readonly node?: string };
  readonly version: string;
  readonly time: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
};

const names = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.optionalDependencies),
  ...Object.keys(manifest.devDependencies),
].sort();

const found = names.map((name) => {
  const locked = lock.packages[`node_modules/${name}`].version;
  const fields = ['license', 'version', 'time', 'engines'];
  const text = execFileSync('npm', ['view', name, ...fields, '--json'], { encoding: 'utf8' });
  const { license, version, time, engines } = JSON.parse(text) as Answer;
  const day = (of: string): string => {
    if (time[of] === undefined) throw new Error(`${name} ${of}: the registry tells no date`);
    return time[of].slice(0, 10);
  };
  console.log(`${name} ${locked} ${day(locked)}, newest ${version} ${day(version)}, ${license}`);
  const newestNeeds = engines?.node ?? null;
  return [
    name,
    { licence: license, locked, lockedOn: day(locked), newest: version, newestOn: day(version), newestNeeds },
  ];
});
const file = { asked: new Date().toISOString().slice(0, 10), packages: Object.fromEntries(found) };
writeFileSync(join(root, 'test/policy/dependency-releases.json'), `${JSON.stringify(file, null, 2)}\n`);

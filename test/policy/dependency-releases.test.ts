import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/source-files.ts';

interface Known {
  readonly licence: string;
  readonly locked: string;
  readonly lockedOn: string;
  readonly newest: string;
  readonly newestOn: string;
  readonly newestNeeds: string | null;
}

function json<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(repository, ...path), 'utf8')) as T;
}

const { asked, packages } = json<{ asked: string; packages: Readonly<Record<string, Known>> }>(
  'test/policy/dependency-releases.json',
);
const manifest = json<Record<string, Readonly<Record<string, string>>>>('package.json');
const lock = json<{ packages: Readonly<Record<string, { version: string; license?: string }>> }>(
  'package-lock.json',
).packages;
const shipped = [manifest.dependencies, manifest.optionalDependencies].flatMap(Object.keys);
const named = [...shipped, ...Object.keys(manifest.devDependencies)].sort();

/** What an MIT package may bring along: permissive, or copyleft that ends at the file (MPL) or the font (OFL). */
const MAY_SHIP = /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|MIT AND OFL-1\.1)$/;
const MAY_DEVELOP = /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|MIT OR Apache-2\.0)$/;
/** Packages whose newest release is older than three years on the day asked, and what would take their place. */
const OLD: Readonly<Record<string, string>> = {};
const YEARS = 3;

/** Whether a range of Node, as `>=18` or `^20.19.0 || >=22.12.0`, has versions of the series 20. */
function takesNode20(range: string): boolean {
  return range.split('||').some((part) => {
    const [, sign, major] = /^\s*(>=|\^)\s*(\d+)/.exec(part) ?? [];
    if (major === undefined) throw new Error(`a range of Node of another form: ${range}`);
    return sign === '^' ? major === '20' : Number(major) <= 20;
  });
}

describe('the releases of dependencies', () => {
  it('are known for every package that package.json names, in the version that is locked (npm run releases)', () => {
    expect(Object.keys(packages)).toEqual(named);
    const versions = Object.fromEntries(named.map((name) => [name, packages[name].locked]));
    expect(versions).toEqual(
      Object.fromEntries(named.map((name) => [name, lock[`node_modules/${name}`].version])),
    );
  });
  it('carry the licence that the lock and the package itself state, one that we may use', () => {
    for (const name of named) {
      const { licence } = packages[name];
      expect(licence, name).toMatch(shipped.includes(name) ? MAY_SHIP : MAY_DEVELOP);
      expect(lock[`node_modules/${name}`].license, name).toBe(licence);
      // optional packages may be absent here, then the lock speaks for them
      if (name in manifest.optionalDependencies) continue;
      expect(json<{ license: string }>('node_modules', name, 'package.json').license, name).toBe(licence);
    }
  });
  it('are days in order: what is locked was out when asked, and is not newer than the newest', () => {
    for (const [name, { lockedOn, newestOn, locked, newest }] of Object.entries(packages)) {
      for (const day of [lockedOn, newestOn]) expect(day, name).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
      expect(lockedOn <= asked && newestOn <= asked, name).toBe(true);
      if (locked === newest) expect(lockedOn, name).toBe(newestOn);
    }
  });
  it('show no package without a release for three years that has no successor named', () => {
    const since = `${Number(asked.slice(0, 4)) - YEARS}${asked.slice(4)}`;
    const old = named.filter((name) => packages[name].newestOn < since);
    expect(old).toEqual(Object.keys(OLD));
  });
  it('that Node 20 keeps us from are those that the decision on the lowest Node names', () => {
    const beyond = named.filter((name) => !takesNode20(packages[name].newestNeeds ?? '>=0'));
    const decisions = readFileSync(join(repository, 'docs/decisions.md'), 'utf8');
    const [, listed = ''] = /Held back by Node 20: ([^.]*)\./.exec(decisions) ?? [];
    expect(listed.replaceAll('`', '').split(/,\s+/)).toEqual(beyond);
  });
});

import { expect, it } from 'vitest';
import { FILE_SOURCES } from '../../../src/sources/services/files/all-files.ts';
import type { FileSource } from '../../../src/sources/services/files/file-source.ts';
import type { Given } from '../../../src/sources/services/service.ts';

/** Values that the free parameters take; the others say theirs in their words. */
const FREE: Readonly<Record<string, readonly string[]>> = { vintage: ['202601'], year: ['1995', '2022'] };

/** Every choice of a source. */
function choices({ parameters }: FileSource): readonly Given[] {
  return parameters.reduce<readonly Given[]>(
    (all, { name, about, read }) => {
      const listed = about.en.replace(/^.*: /, '').split(', ');
      const values = about.en.includes(': ') ? listed : (FREE[name] ?? []);
      return all.flatMap((before) =>
        values.map((value) => ({ ...before, [name]: read?.([value]) ?? [value] })),
      );
    },
    [{}],
  );
}

it.each(FILE_SOURCES)(
  '$id: each choice is a file of its own, with an address and what reads it',
  (source) => {
    const all = choices(source);
    expect(all.length).toBeGreaterThan(0);
    const files = all.map((given) => ({ name: source.nameOf(given), path: source.pathOf(given) }));
    for (const { name, path } of files) {
      expect(name).toMatch(/^[\w][\w .-]*\.(zip|xlsx|csv)$/);
      expect(name.endsWith(source.form)).toBe(true);
      expect(path).toMatch(/^\/[\w./?=&-]+$/);
      expect(`${name}${path}`).not.toContain('undefined');
    }
    expect(new Set(files.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(files.map(({ path }) => path)).size).toBe(all.length);
    expect(source.address).toMatch(/^https:\/\/[\w./-]+[^/]$/);
    expect(source.next).toMatch(/^(compute|flows import|describe-file) .*FILE/);
  },
);

it('refuses what is not among the choices, and says what is', () => {
  const year = FILE_SOURCES.find(({ id }) => id === 'figaro')?.parameters[0];
  for (const given of [['2009'], ['2010', '2011']])
    expect(() => year?.read?.(given)).toThrow(
      expect.objectContaining({
        code: 'bad-option',
        params: expect.objectContaining({ value: given.join(',') }),
      }),
    );
});

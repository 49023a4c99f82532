import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-notes-'));
const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
beforeAll(() => {
  process.chdir(home);
  process.env.ESCALAR_HOME = join(home, 'home');
  writeFileSync(
    'led.csv',
    'clase;año;producción real;horas\na;2000;1.042;12,5\nb;2000;2.042;10\na;2001;1.100;12\nb;2001;2.100;10\n',
  );
});
afterAll(() => {
  process.chdir(before.folder);
  if (before.home === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = before.home;
  rmSync(home, { recursive: true, force: true });
});

const MAP = ['--map', 'producción real=output_real'];
const LED = 'were read with the decimal mark ",", as 12,5 in "horas" proves.';
const STUDY = (data: string) => `id: own
title: { en: "Own survey", es: "Encuesta propia: México" }
subtitle: { en: "x", es: "y" }
data:
  own: ${data}
steps:
  one: { title: { en: "One", es: "Uno" }, indicator: labour-productivity, data: own }
  two: { title: { en: "Two", es: "Dos" }, indicator: concentration, data: own, with: { output: output_real } }
`;

describe('warnings of reading', () => {
  it('are kept in the release that import makes, and said by each computation from it', async () => {
    const imported = await runHere(['import', 'csv', 'led.csv', ...MAP, '--id', 'led']);
    expect(imported.code, imported.err).toBe(0);
    expect(imported.err).toContain(`! Numbers such as 1.042 in "producción real" ${LED}`);
    const later = await runHere(['compute', 'labour-productivity', '--data', 'led', '--csv']);
    expect(later.err).toContain(LED);
    const spanish = await runHere([
      'compute',
      'labour-productivity',
      '--data',
      'led',
      '--json',
      '--lang',
      'es',
    ]);
    expect(
      JSON.parse(spanish.out)
        .meta.notes.map((note: { text: { es: string } }) => note.text.es)
        .join(),
    ).toContain('se leyeron con el signo decimal');
  });
  it('are on the terminal of run, each once, from a file and from a release', async () => {
    for (const data of ['{ file: led.csv, map: { "producción real": output_real } }', '{ release: led }']) {
      writeFileSync('study.yaml', STUDY(data));
      const { err, code } = await runHere(['run', 'study.yaml', '--out', 'out']);
      expect(code, err).toBe(0);
      expect(err.split(LED)).toHaveLength(2);
      expect(err).toContain('! Numbers such as');
    }
  });
});

describe('the text of a study', () => {
  const text = STUDY('{ file: led.csv, map: { "producción real": output_real } }');
  const title = async (bytes: Uint8Array) => {
    mkdirSync('coded', { recursive: true });
    writeFileSync('led.yaml', bytes);
    return runHere(['run', 'led.yaml', '--out', 'coded', '--lang', 'es']);
  };
  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };
  it.each<[string, Uint8Array, string]>([
    ['Latin-1', Buffer.from(text, 'latin1'), 'Windows-1252'],
    ['UTF-16 with its mark', utf16('le', true), ''],
    ['UTF-16, big end first', utf16('be', true), ''],
    ['UTF-16 without a mark', utf16('le', false), ''],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), ''],
  ])('in %s is read as it was meant', async (_, bytes, said) => {
    const { err, code } = await title(bytes);
    expect(code, err).toBe(0);
    expect(err).toContain(said);
    expect(err).not.toContain('\ufffd');
  });
  it('that is binary, or of two encodings, is refused at its line', async () => {
    const binary = await title(Buffer.concat([Buffer.from(text), Buffer.from([0, 1, 2])]));
    expect(binary.code).toBe(1);
    expect(binary.err).toMatch(/led\.yaml:9: /);
    const mixed = await title(Buffer.concat([Buffer.from(text), Buffer.from('# a\xf1o', 'latin1')]));
    expect(mixed.err).toMatch(/led\.yaml:9: .*utf-8/);
  });
});

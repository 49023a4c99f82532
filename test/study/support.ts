import { EscalarError } from '../../src/base/error.ts';
import type { Row, Table } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { parquetUnreadable } from '../../src/sources/release/parquet-errors.ts';
import type { Store } from '../../src/store/store.ts';
import { storeReadOnly } from '../../src/store/store-errors.ts';
import { runStudy } from '../../src/study/run-study.ts';
import type { StudyResult } from '../../src/study/study-result.ts';
import type { StudySource } from '../../src/workspace/find-study.ts';
import { longRows } from '../support/compute.ts';

/** Two classes in three years; class B is suppressed at the end. */
export const PANEL: readonly Row[] = [
  { economy: 'MEX', activity: 'A', period: '2000', output_real: 40, hours: 10 },
  { economy: 'MEX', activity: 'B', period: '2000', output_real: 20, hours: 10 },
  { economy: 'MEX', activity: 'A', period: '2001', output_real: 60, hours: 12 },
  { economy: 'MEX', activity: 'B', period: '2001', output_real: 16, hours: 8 },
  { economy: 'MEX', activity: 'A', period: '2002', output_real: 90, hours: 15 },
  { economy: 'MEX', activity: 'B', period: '2002', output_real: 10, hours: 5 },
];

/** A study with a part of every kind over the stub's release. */
export const STUDY = `id: small
title: { en: "Small study", es: "Estudio pequeño" }
subtitle: { en: "Two classes", es: "Dos clases" }
parameters:
  last: { about: "Last year / último año", default: "2002" }
  survey: { about: "A file / un archivo", default: null }
data:
  panel:
    release: stub
  own:
    file: $survey
steps:
  decomposition:
    title: { en: "Decomposition", es: "Descomposición" }
    indicator: shift-share
    data: panel
    with: { from: "2000", to: $last }
  productivity:
    title: { en: "Productivity", es: "Productividad" }
    indicator: labour-productivity
    data: panel
  waiting:
    title: { en: "Waits", es: "Espera" }
    indicator: shift-share
    data: own
values:
  growth: { step: decomposition, where: { term: growth }, digits: 1 }
  level: { step: productivity, where: { period: "2000" } }
  survey-growth: { step: waiting, where: { term: growth } }
findings:
  - en: "It grew by {growth}% from {level:0}."
    es: "Creció {growth}% desde {level:0}."
sections:
  - id: main
    title: { en: "Main", es: "Principal" }
    blocks:
      - prose: { en: "Growth {growth}.", es: "Crecimiento {growth}." }
      - table: { step: decomposition, pivot: term, where: { unit: points }, title: { en: "Terms", es: "Términos" } }
      - figure: { id: levels, kind: line, step: productivity, where: { activity: "" }, x: period, title: { en: "Level", es: "Nivel" } }
claims:
  - id: grew
    topic: growth
    statement: { en: "Grew by 66.7", es: "Creció 66.7" }
    value: 66.7
    unit: percent
    tolerance: 0.05
    source: here
    checks:
      - { value: growth, as: reproduction, words: { en: "the same {growth}", es: "lo mismo {growth}" } }
    needs: { en: "nothing", es: "nada" }
`;

/** A store that holds one table in memory, under any release named `stub`. */
export function stubStore(rows: readonly Row[] = PANEL): Store {
  const made = longRows(rows);
  const lines = Float64Array.from(rows, (_, i) => i + 2);
  const table: Table = {
    ...made,
    fields: [
      ...made.fields,
      { name: 'source_line', title: { en: 'line', es: 'línea' }, unit: UNITS.lineNumber },
    ],
    columns: { ...made.columns, source_line: { kind: 'number', values: lines } },
    origins: [{ file: 'panel.csv' }],
  };
  const release = {
    id: 'stub',
    title: { en: 'A stub', es: 'Una prueba' },
    producer: 'nobody',
    version: '1',
    published: '2024',
    citation: 'Nobody (2024).',
    licence: { en: 'none', es: 'none' },
    address: 'nowhere',
    conventions: [],
    selection: { en: 'all', es: 'todo' },
    files: [],
  };
  const known = async (id: string) => {
    if (id === 'stub') return release;
    const kind = { en: 'release', es: 'la publicación' };
    throw new EscalarError('unknown-name', { kind, name: id, nearest: null, known: ['stub'] });
  };
  const refuse = async () => {
    throw storeReadOnly({ path: '' });
  };
  return {
    releases: async () => [release],
    release: known,
    table: async (id) => (await known(id)) && table,
    readParquet: async (path) => {
      throw parquetUnreadable({ path, detail: 'stub' });
    },
    ioYears: async () => [],
    ioTable: refuse,
    importRelease: refuse,
    remove: refuse,
    check: async () => [],
    close: async () => undefined,
  };
}

export function sourceOf(text: string, file = 'small.yaml', folder = '.'): StudySource {
  return { text, file, folder };
}

export function run(
  text: string,
  set: Readonly<Record<string, string>> = {},
  rows: readonly Row[] = PANEL,
): Promise<StudyResult> {
  return runStudy(sourceOf(text), { host: nodeHost(stubStore(rows)), set });
}

/** What an error that a person can mend says, in English, with its place. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof EscalarError) return error.toText('en');
    throw error;
  }
  throw new Error('nothing was refused');
}

export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (cause: unknown) => cause,
  );
  return refusal(() => {
    if (error !== null) throw error;
  });
}

/** Whole numbers below `n`, always the same sequence for a seed (xorshift). */
export function dice(seed: number): (n: number) => number {
  let state = seed >>> 0 || 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % n;
  };
}

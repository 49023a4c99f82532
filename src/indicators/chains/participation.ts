import type { MissingReason } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import type { Residual } from '../define.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice } from '../options.ts';
import type { Shows } from '../show-rows.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, type Level, levelOption, type Shown, shown } from './chain-options.ts';
import { chainResult, closesTo, contentCloses, idleExports } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { flowsAtLevel, placesOf, rowsAtLevel, shareOf } from './emit.ts';
import type { IoTable } from './io-table.ts';
import { meldRows } from './kernels/meld.ts';
import { sourceTerms } from './kernels/source.ts';
import { forwardOutput, tripartiteTerms } from './kernels/tripartite.ts';
import { verticalSpecialisation } from './kernels/vertical-specialisation.ts';
import { withGroups } from './with-groups.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.exporter, CHAIN_KEYS.sector, CHAIN_KEYS.importer];

/** Koopman's is about exports to the whole world. */
const NOT_KOOPMAN = { method: ['borin-mancini', 'tripartite'] };

export const participation = defineChain({
  id: 'participation',
  room: 'chains',
  tables: 'year',
  title: { en: 'Participation in global value chains', es: 'Participación en cadenas globales de valor' },
  summary: {
    en: 'What part of exports belongs to chains that cross at least two borders, backwards, forwards or both.',
    es: 'Qué parte de las exportaciones pertenece a cadenas que cruzan al menos dos fronteras, hacia atrás, hacia adelante o en ambos sentidos.',
  },
  formula: [
    'borin-mancini: GVC = E − residual − DAVAX, GVCB = FC + DDC, GVCF = GVC − GVCB',
    'tripartite: E = DAVAX + PB + PF + TS, DAVAX = c^loc·DAE, PB = (1 − c^loc)·DAE, PF = c^loc·REX, TS = (1 − c^loc)·REX, GVC = PB + PF + TS, forwardness = (PF − PB)/GVC',
    'koopman: participation = (VS1 + FC)/E, position = ln(1 + VS1/E) − ln(1 + FC/E)',
  ],
  references: [{ work: 'koopman2010' }, { work: 'borin2021' }, { work: 'borin2019' }],
  input: { table: 'io_table' },
  options: {
    method: choice(['borin-mancini', 'tripartite', 'koopman'], 'borin-mancini', {
      en: 'koopman mixes value added by origin with exports by exporter, and can exceed 1',
      es: 'koopman mezcla valor agregado por origen con exportaciones por exportador y puede pasar de 1',
    }),
    level: { ...levelOption, valueOnlyWith: { bilateral: NOT_KOOPMAN, 'bilateral-sector': NOT_KOOPMAN } },
    ...chainOptions,
  },
  output: longFields(keys),
  terms: [
    term('PF_X', 'input', 'purely forward, of output', 'puramente hacia adelante, de la producción'),
    term('GVC', UNITS.share, 'trade in value chains', 'comercio en cadenas de valor'),
    term('GVCB', UNITS.share, 'backward participation', 'participación hacia atrás'),
    term('GVCF', UNITS.share, 'forward participation', 'participación hacia adelante'),
    term('DAVAX', UNITS.share, 'in no chain', 'fuera de las cadenas'),
    term('PB', UNITS.share, 'purely backward', 'puramente hacia atrás'),
    term('PF', UNITS.share, 'purely forward', 'puramente hacia adelante'),
    term('TS', UNITS.share, 'two-sided', 'de dos lados'),
    term('forwardness', UNITS.ratio, 'forward less backward', 'hacia adelante menos hacia atrás'),
    term('backward', UNITS.share, 'backward participation (Koopman)', 'participación hacia atrás (Koopman)'),
    term('forward', UNITS.share, 'forward participation (Koopman)', 'participación hacia adelante (Koopman)'),
    term('participation', UNITS.share, 'participation', 'participación'),
    term('position', UNITS.index, 'position in the chain', 'posición en la cadena'),
  ],
  conventions: [
    {
      en: 'Shares of gross exports; DAVAX (made at home and absorbed where it first arrives), PB, PF and TS add up to 1. Of output-based participation only the purely forward part is given (PF_X, at sector level): the other parts in gvcAnalyzer contradict each other between levels.',
      es: 'Proporciones de las exportaciones brutas; DAVAX (hecho en casa y absorbido donde llega primero), PB, PF y TS suman 1. De la participación basada en la producción solo se da la parte puramente hacia adelante (PF_X, por industria): las demás de gvcAnalyzer se contradicen entre niveles.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const rows = longRows(keys);
    const emit = options.method === 'koopman' ? emitKoopman : emitChains;
    const residuals = emit(rows, context, options);
    return chainResult('participation', rows, context, residuals);
  }),
});

interface Chosen extends Shows {
  readonly method: 'borin-mancini' | 'tripartite' | 'koopman';
  readonly level: Level;
}

function emitKoopman(rows: LongRows, context: ChainContext, chosen: Chosen): Residual[] {
  const { table } = context;
  const level = chosen.level === 'sector' ? 'sector' : 'country';
  const { VS, VS1 } = context.share(verticalSpecialisation);
  const [backward, forward, gross] = [VS, VS1, context.totalExports()].map((values) =>
    rowsAtLevel(table, values, level),
  );
  for (const { at, exporter, sector } of placesOf(table, level, shownOf(table, chosen))) {
    const cells = [table.year, exporter, sector, null];
    const [b, f, e] = [backward[at], forward[at], gross[at]];
    rows.add(cells, 'backward', UNITS.share, shareOf(b, e));
    rows.add(cells, 'forward', UNITS.share, shareOf(f, e));
    rows.add(cells, 'participation', UNITS.share, shareOf(b + f, e));
    rows.add(cells, 'position', UNITS.index, positionOf(b, f, e));
  }
  return contentCloses(context);
}

/** ln(1 + VS1/E) − ln(1 + VS/E) of backward b and forward f in exports e. */
function positionOf(b: number, f: number, e: number): number | MissingReason {
  if (e === 0) return 'zero-denominator';
  const defined = e > 0 && 1 + f / e > 0 && 1 + b / e > 0;
  return defined ? Math.log1p(f / e) - Math.log1p(b / e) : 'not-defined';
}

function emitChains(rows: LongRows, context: ChainContext, chosen: Chosen): Residual[] {
  const { table } = context;
  const { level, method } = chosen;
  const inThree = method === 'tripartite';
  const three = tripartiteTerms(context);
  const found = flowsAtLevel(table, inThree ? three : context.share(sourceTerms), level);
  const shares = inThree ? ['DAVAX', 'PB', 'PF', 'TS', 'GVC'] : ['GVC', 'GVCB', 'GVCF'];
  const output = inThree && level === 'sector' ? meldRows(table, forwardOutput(context).PF_X) : null;
  for (const { at, exporter, sector, importer } of placesOf(table, level, shownOf(table, chosen))) {
    const cells = [table.year, exporter, sector, importer];
    for (const term of shares) rows.add(cells, term, UNITS.share, shareOf(found[term][at], found.GEXP[at]));
    if (inThree) {
      const chains = found.GVC[at];
      const forward = found.PF[at] - found.PB[at];
      rows.add(cells, 'forwardness', UNITS.ratio, chains === 0 ? 'zero-denominator' : forward / chains);
    }
    if (output !== null) rows.add(cells, 'PF_X', table.unit, output[at]);
  }
  return closesTo(
    context,
    'DAVAX + PB + PF + TS = gross exports',
    [three.DAVAX, three.PB, three.PF, three.TS],
    three.GEXP,
    context.share(idleExports),
  );
}

function shownOf(table: IoTable, chosen: Chosen): Shown {
  return shown(table, chosen, ['exporter', 'importer', 'sector']);
}

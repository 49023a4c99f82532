import { appendAll } from '../../base/append-all.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { CLASS_OR_ALL, KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, onlyWith } from '../options.ts';
import { undefinedShareNote } from '../share-of-change.ts';
import { EFFECT_UNITS, type Term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { asRatio, decompositionRows, gainOf, levelTerms } from './decomposition-rows.ts';
import {
  besideGiven,
  GIVEN_FORMULA,
  givenOptions,
  LEVEL_FORMULA,
  scaleOption,
} from './given-productivity.ts';
import { type Levels, levelsOf, type NamedIndustries, nestedOption } from './industries.ts';
import { chain } from './kernels/chain.ts';
import type { Decomposition, TwoPeriods } from './kernels/decomposition.ts';
import { decomposeCentred, decomposers, METHODS, type Method } from './kernels/methods.ts';
import { twoLevels } from './kernels/two-levels.ts';
import { coverageNote, droppedOf, matchMoments, matchPair, spans } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { refuseNegativeOf } from './output-for-method.ts';
import { placeName } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { partsLevel, spanOptions } from './panel-options.ts';
import { industryTerms, twoLevelRows } from './two-level-rows.ts';

const keys = [KEYS.economy, KEYS.from, KEYS.to, KEYS.path, CLASS_OR_ALL];

/** Methods that share labour out; the others share output. */
const BY_LABOUR = METHODS.filter((method) => method !== 'unit-labour');
/** Methods that take any sign of productivity, as a logarithm has. */
const SIGNED = METHODS.filter((method) => !decomposers[method].needsPositive);
/** Methods that weigh Δp by shares of labour: an industry's change can be split again by its classes. */
const LINEAR = METHODS.filter((method) => decomposers[method].withinWeight !== 'none');

const LEVELS = [UNITS.outputPerLabour, UNITS.labourPerOutput, UNITS.dataUnit, UNITS.logPoints] as const;
const EFFECTS = [...LEVELS, ...EFFECT_UNITS] as const;

const options = {
  method: choice(METHODS, 'three-term', {
    en: 'which decomposition; three-term shows the interaction apart, the others place it',
    es: 'qué descomposición; three-term muestra aparte la interacción, las demás la asignan',
  }),
  ...spanOptions,
  path: choice(['endpoint', 'chained', 'both'], 'endpoint', {
    en: 'compare the end periods directly, or add up the steps between neighbouring periods',
    es: 'comparar directamente los periodos extremos, o sumar los pasos entre periodos vecinos',
  }),
  level: partsLevel,
  nested_in: onlyWith({ method: LINEAR, grouping: [''] }, nestedOption.nested_in),
  centre: onlyWith(
    { method: METHODS.filter((method) => decomposers[method].uncentred !== null) },
    choice(['none', 'base', 'average', 'end'], 'none', {
      en: 'level that class contributions are measured against; rank classes only with a centred form, totals do not change',
      es: 'nivel contra el que se miden las contribuciones de las clases; ordene clases solo con una forma centrada, los totales no cambian',
    }),
  ),
  ...comparableOptions,
  ...besideGiven,
  productivity: onlyWith({ method: BY_LABOUR }, givenOptions.productivity),
  weight: onlyWith({ method: BY_LABOUR }, givenOptions.weight),
  scale: onlyWith({ method: SIGNED }, scaleOption.scale),
};

/**
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { shiftShare } from 'escalar/industry';
 * import { readTabularBytes } from 'escalar/sources';
 *
 * const csv =
 *   'activity,period,output,hours\nFood,2000,100,10\nChips,2000,100,5\nFood,2008,110,10\nChips,2008,400,10\n';
 * const { table } = readTabularBytes('survey.csv', new TextEncoder().encode(csv));
 * const result = shiftShare.compute(table);
 * const totals = rowsOf(result.table).filter(({ activity, unit }) => activity === null && unit === 'points');
 * totals.map(({ term, value }) => [term, value]);
 * // => [['intrinsic', 55], ['static', 12.5], ['dynamic', 23.75], ['structural', 36.25], ['total', 91.25]]
 * result.residuals.every(({ value }) => value < 1e-9); // => true
 */
export const shiftShare = defineIndicator({
  id: 'shift-share',
  room: 'industry',
  title: {
    en: 'Decomposition of productivity growth (shift-share, Fabricant)',
    es: 'Descomposición del crecimiento de la productividad (shift-share, Fabricant)',
  },
  summary: {
    en: 'Splits the growth of output per unit of labour into what happened inside the classes and what came from labour moving between them.',
    es: 'Separa el crecimiento del producto por unidad de trabajo en lo que ocurrió dentro de las clases y lo que vino del desplazamiento del trabajo entre ellas.',
  },
  formula: [
    LEVEL_FORMULA,
    'three-term: ΔP = Σ s₀Δp [intrinsic] + Σ p₀Δs [static] + Σ ΔpΔs [dynamic] + Σ_N s₁p₁ [entry] − Σ_X s₀p₀ [exit]',
    'two-term-base: Σ s₀Δp + Σ p₁Δs;  -end: Σ s₁Δp + Σ p₀Δs;  -average: Σ s̄Δp + Σ p̄Δs',
    'csls: Σ s₀Δp + Σ (p₀−P₀)Δs + Σ (Δp−ΔP)Δs + Σ_N s₁(p₁−P₁) − Σ_X s₀(p₀−P₁)',
    'griliches-regev: Σ s̄Δp + Σ Δs(p̄−P̄) + Σ_N s₁(p₁−P̄) − Σ_X s₀(p₀−P̄)',
    'baily-hulten-campbell: Σ s₀Δp + Σ p₁Δs + Σ_N s₁p₁ − Σ_X s₀p₀',
    'foster-haltiwanger-krizan, and baily-bartelsman-haltiwanger, which sorts its classes by quadrant: Σ s₀Δp + Σ Δs(p₀−P₀) + Σ ΔsΔp + Σ_N s₁(p₁−P₀) − Σ_X s₀(p₀−P₀)',
    'timmer-de-vries: Σ s̄Δp + Σ_K Δsᵢ(p̄ᵢ−P_J),  P_J = Σ_J Δs·p̄/Σ_J Δs over shrinking classes;  entering: s₁(p₁−P_J)',
    'lmdi: Σ Λ(V₁,V₀)ln(p₁/p₀) + Σ Λ(V₁,V₀)ln(s₁/s₀),  V = sp',
    'unit-labour: R = ΣL/ΣY = Σ qr,  q = Y/ΣY,  r = L/Y;  ΔR = Σ q̄Δr [intrinsic] + Σ r̄Δq [structural] + entry − exit',
    'nested_in: ΔP = Σ_j terms of industry j [industry_…] + Σ_j w_j ΔP_j [industry_within],  ΔP_j = Σ_{i∈j} terms of i with shares in j;  w_j: the shares that weigh Δp in the method',
    GIVEN_FORMULA,
    'points = 100·term/P₀;  percent of the change = 100·term/ΔP;  points per year = term/ΔP · 100·[(P₁/P₀)^(1/T)−1]',
  ],
  references: [
    { work: 'fabricant1942' },
    { work: 'syrquin1984' },
    { work: 'fagerberg2000' },
    { work: 'timmer2000' },
    { work: 'mcmillan2011', equation: '1' },
    { work: 'cepal2007' },
    { work: 'griliches1995' },
    { work: 'foster2001' },
    { work: 'deavillez2012' },
    { work: 'timmer2009' },
    { work: 'ang2005' },
  ],
  input: { table: 'industry_panel', fields: panelInput.given },
  options,
  sums: ['activity'],
  output: longFields(keys),
  terms: [...effects(), ...industryTerms(EFFECTS), ...levelTerms(...LEVELS)],
  conventions: [
    {
      en: 'A row without a class is the total. structural = all terms of labour moving; for three-term static + dynamic, which is two-term-base.',
      es: 'Una fila sin clase es el total. structural = todos los términos del desplazamiento del trabajo; en three-term, estático + dinámico, que es two-term-base.',
    },
    {
      en: 'Only classes with output and labour in both periods enter; the coverage is stated. A class without a row is missing, never entry, unless absent=entry-exit.',
      es: 'Solo entran clases con producción y trabajo en ambos periodos; se declara la cobertura. Una clase sin fila es faltante, nunca entrada, salvo con absent=entry-exit.',
    },
    {
      en: 'With absent=entry-exit, entry and exit in csls (against P₁) and timmer-de-vries (p̄ = p₀ of a leaving class, p₁ of an entering one) are an extension of ours that keeps the identity; their authors have none.',
      es: 'Con absent=entry-exit, la entrada y la salida en csls (respecto de P₁) y timmer-de-vries (p̄ = p₀ de una clase que sale, p₁ de una que entra) son una extensión nuestra que conserva la identidad; sus autores no las tienen.',
    },
    {
      en: 'For firms, as their authors do: productivity=COLUMN (of all factors), weight=COLUMN (sales), scale=logs, absent=entry-exit. With logarithms growth is that of the weighted geometric mean.',
      es: 'Para empresas, como sus autores: productivity=COLUMNA (la total de los factores), weight=COLUMNA (ventas), scale=logs, absent=entry-exit. Con logaritmos el crecimiento es el de la media geométrica ponderada.',
    },
    {
      en: 'With nested_in, industry_within and the other terms of industries add up to ΔP, and the terms of classes to industry_within.',
      es: 'Con nested_in, industry_within y los demás términos de las industrias suman ΔP, y los de las clases, industry_within.',
    },
    {
      en: 'Percent of the change is refused when productivity fell or changed by less than 2%: a share of such a change flips its sign or explodes.',
      es: 'El porcentaje del cambio se rechaza cuando la productividad cayó o cambió menos de 2%: esa proporción cambia de signo o se dispara.',
    },
    {
      en: 'Uncentred contributions of a class (centre=none) reward every class that grows, above the average or below it; rank classes with centre=base or average.',
      es: 'Las contribuciones sin centrar (centre=none) de una clase premian a toda clase que crece, esté o no por encima del promedio; ordene clases con centre=base o average.',
    },
  ],
  lineage: inComparable('endpoints', 'economy'),
  compute(table, chosen) {
    const need = {
      indicator: 'shift-share',
      prefer: REAL_FIRST,
      labour: true,
      negativeOutput: 'keep',
    } as const;
    const { panels, notes, dropped } = measureComparable(table, chosen, need);
    const collected: Collected = { rows: [], notes: [...notes], dropped: [...dropped], residuals: [] };
    for (const read of panels) {
      const levels = levelsOf(read, table, chosen.nested_in, need.indicator);
      const { panel: measured } = levels;
      appendAll(collected.dropped, levels.dropped);
      for (const [from, to] of spans(measured, chosen)) {
        refuseNegativeOf(chosen.method, measured, (t) =>
          chosen.path === 'endpoint' ? t === from || t === to : t >= from && t <= to,
        );
        if (chosen.path !== 'chained') endpoint(collected, levels, from, to, chosen);
        if (chosen.path !== 'endpoint') chained(collected, levels, from, to, chosen);
      }
    }
    const { rows, ...rest } = collected;
    return { table: longTable('shift-share', keys, rows), ...rest };
  },
});

/** The terms of all methods, and the sum of those of labour moving. */
function effects(): readonly Term[] {
  const found = new Map<string, Term>();
  for (const { terms } of Object.values(decomposers))
    for (const { id, title } of terms) found.set(id, { id, title, unit: EFFECTS });
  return [...found.values()];
}

interface Chosen {
  readonly method: Method;
  readonly centre: 'none' | 'base' | 'average' | 'end';
  readonly level: 'total' | 'activity';
  readonly absent: 'missing' | 'entry-exit';
}

interface Collected {
  readonly rows: LongRow[];
  readonly notes: Note[];
  readonly dropped: Dropped[];
  readonly residuals: Residual[];
}

function decompose(pair: TwoPeriods, chosen: Chosen, industries: NamedIndustries | null): Decomposition {
  const one = (own: TwoPeriods) =>
    chosen.centre === 'none'
      ? decomposers[chosen.method].decompose(own)
      : decomposeCentred(chosen.method, own, chosen.centre);
  return industries === null ? one(pair) : twoLevels(pair, industries, chosen.method, one);
}

function endpoint(into: Collected, levels: Levels, from: number, to: number, chosen: Chosen): void {
  const pair = matchPair(levels.panel, from, to, chosen.absent);
  const industries = levels.of?.(pair.activities) ?? null;
  appendAll(into.dropped, droppedOf(pair, levels.panel.panel.economy));
  appendAll(into.notes, coverageNote(pair, levels.panel.panel.economy));
  collect(
    into,
    levels.panel,
    { ...pair, industries },
    'endpoint',
    decompose(pair, chosen, industries),
    chosen,
  );
}

function chained(into: Collected, levels: Levels, from: number, to: number, chosen: Chosen): void {
  const matched = matchMoments(levels.panel, from, to, chosen.absent);
  const industries = levels.of?.(matched.activities) ?? null;
  appendAll(into.dropped, droppedOf(matched, levels.panel.panel.economy));
  const decomposition = chain(matched.moments, (pair) => decompose(pair, chosen, industries));
  collect(into, levels.panel, { ...matched, industries }, 'chained', decomposition, chosen);
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly activities: readonly string[];
  readonly industries: NamedIndustries | null;
}

function collect(
  into: Collected,
  measured: MeasuredPanel,
  span: Span,
  path: string,
  decomposition: Decomposition,
  { method, level }: Chosen,
): void {
  const { panel, unit } = measured;
  const { from, to, industries } = span;
  const keysOfRow = { economy: panel.economy || null, from, to, path };
  const place = placeName(panel.economy, from, to);
  into.residuals.push(closes(`${place} ${path}: Σ effects = ΔP`, decomposition.residual, decomposition.size));
  const rows =
    industries === null
      ? decompositionRows(keysOfRow, method, decomposition, span, level, unit)
      : twoLevelRows(keysOfRow, method, decomposition, { span, industries, unit }, level);
  appendAll(into.rows, rows);
  const notes = undefinedShareNote(place, asRatio(decomposition, unit), undefined, gainOf(method));
  // both paths have the same change: one note is enough
  appendAll(
    into.notes,
    notes.filter((note) => into.notes.every((other) => other.text.en !== note.text.en)),
  );
}

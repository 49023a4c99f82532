import { EscalarError } from '../../base/error.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { closes, defineIndicator } from '../define.ts';
import { KEYS, type LongRow, longFields } from '../long-table.ts';
import { choice, number, text } from '../options.ts';
import { undefinedShareNote } from '../share-of-change.ts';
import { term } from '../term.ts';
import { gainOf } from './decomposition-rows.ts';
import { type Interval, labourBounds } from './kernels/bounds.ts';
import { decomposers, METHODS, type Method } from './kernels/methods.ts';
import { coverageNote, droppedOf, matchPair } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { refuseNegativeOf } from './output-for-method.ts';
import { overSpans, type Part, placeName } from './over-spans.ts';
import { stateAt } from './panel.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { labourOptions, panelOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys = [KEYS.economy, KEYS.from, KEYS.to, KEYS.activity];

export const productivityBounds = defineIndicator({
  id: 'productivity-bounds',
  room: 'industry',
  title: {
    en: 'Bounds on the structural effect when a labour cell is suppressed',
    es: 'Cotas del efecto estructural cuando se suprime un dato de trabajo',
  },
  summary: {
    en: 'When the labour of one class is confidential in one period, gives the range in which the structural effect must lie, instead of dropping the class in silence.',
    es: 'Cuando el trabajo de una clase es confidencial en un periodo, da el intervalo en que debe estar el efecto estructural, en vez de excluir la clase en silencio.',
  },
  formula: [
    'L_k ∈ [low, high] in one period;  range of 100·structural/P₀, of 100·ΔP/P₀ and of 100·structural/ΔP',
    'ΔP = 0 at L_k = Y_t/P_other − Σ_{i≠k} L_i: where it lies inside, the percentage of the change has no bounds',
    'default: low = Y_k/max p_k, high = Y_k/min p_k over the periods in which the class is published',
  ],
  references: [
    { work: 'fabricant1942' },
    {
      work: 'manski2003',
      chapter: '1',
      about: { en: 'bounds instead of assumptions', es: 'cotas en lugar de supuestos' },
    },
  ],
  input: { table: 'industry_panel', fields: panelInput.productivity },
  options: {
    activity: text(null, {
      en: 'the class with the unknown cell; the only one there is when left out',
      es: 'la clase con el dato desconocido; la única que haya si se omite',
    }),
    low: number(
      0,
      {
        en: 'least labour of the cell; 0 takes it from the class itself in other periods',
        es: 'trabajo mínimo de la celda; 0 lo toma de la propia clase en otros periodos',
      },
      { min: 0 },
    ),
    high: number(
      0,
      {
        en: 'most labour of the cell; 0 takes it from the class itself in other periods',
        es: 'trabajo máximo de la celda; 0 lo toma de la propia clase en otros periodos',
      },
      { min: 0 },
    ),
    method: choice(METHODS, 'three-term', {
      en: 'decomposition whose structural terms are bounded',
      es: 'descomposición cuyos términos estructurales se acotan',
    }),
    ...spanOptions,
    labour: labourOptions.labour,
    ...panelOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('labour_low', 'input', 'labour of the cell, least', 'trabajo de la celda, mínimo'),
    term('labour_high', 'input', 'labour of the cell, most', 'trabajo de la celda, máximo'),
    term('growth_low', UNITS.percent, 'growth, least', 'crecimiento, mínimo'),
    term('growth_high', UNITS.percent, 'growth, most', 'crecimiento, máximo'),
    term('structural_low', [UNITS.points, UNITS.percentOfChange], 'structural, least', 'estructural, mínimo'),
    term('structural_high', [UNITS.points, UNITS.percentOfChange], 'structural, most', 'estructural, máximo'),
  ],
  conventions: [
    {
      en: 'One unknown cell at a time, with known output. Its state may be suppressed or missing, or the labour column empty.',
      es: 'Una celda desconocida a la vez, con producción conocida. Su estado puede ser suppressed o missing, o la columna de trabajo estar vacía.',
    },
    {
      en: 'The range is searched inside the bounds too: the percentage of the change is not always monotone in the unknown labour. Where the gain may be below 2%, no percentage is given.',
      es: 'El intervalo se busca también dentro de las cotas: el porcentaje del cambio no siempre es monótono en el trabajo desconocido. Donde la ganancia puede ser menor de 2% no se da porcentaje.',
    },
  ],
  lineage: inPanel('all', 'economy'),
  compute(table, chosen) {
    const need = {
      indicator: 'productivity-bounds',
      prefer: REAL_FIRST,
      labour: true,
      negativeOutput: 'keep',
    } as const;
    const result = overSpans(keys, table, chosen, need, (measured, from, to) =>
      oneSpan(measured, from, to, chosen),
    );
    return { ...result, residuals: worstOf(result.residuals) };
  },
});

interface Chosen {
  readonly activity: string | null;
  readonly low: number;
  readonly high: number;
  readonly method: Method;
}

function oneSpan(measured: MeasuredPanel, from: number, to: number, chosen: Chosen): Part {
  const { panel } = measured;
  refuseNegativeOf(chosen.method, measured, (t) => t === from || t === to);
  const cell = unknownCell(measured, from, to, chosen.activity);
  const [low, high] = boundsOf(measured, cell, chosen);
  const labour = measured.labour.map((l, c) => (c === cell ? (low + high) / 2 : l));
  const states = panel.states.map((state, c) => (c === cell ? 0 : state));
  const pair = matchPair({ ...measured, panel: { ...panel, states }, labour }, from, to, 'missing');
  const width = panel.periods.length;
  const activity = panel.activities[Math.floor(cell / width)];
  const row = pair.activities.indexOf(activity);
  const { decompose, terms } = decomposers[chosen.method];
  const structural = terms.filter((term) => term.effect === 'structural').map((term) => term.id);
  const gain = gainOf(chosen.method);
  const unknown = { row, period: cell % width === from ? (0 as const) : (1 as const), low, high };
  const found = labourBounds(pair, unknown, decompose, structural, gain);
  const least = gain === 'rise' ? found.growth.low : found.growth.high;
  const keysOfRow = { economy: panel.economy || null, from: pair.from, to: pair.to, activity };
  const place = placeName(panel.economy, pair.from, pair.to);
  return {
    rows: [
      one(keysOfRow, 'labour_low', UNITS.dataUnit, low),
      one(keysOfRow, 'labour_high', UNITS.dataUnit, high),
      ...range(keysOfRow, 'growth', UNITS.percent, found.growth),
      ...range(keysOfRow, 'structural', UNITS.points, found.points),
      ...range(keysOfRow, 'structural', UNITS.percentOfChange, found.share),
    ],
    notes: [
      ...coverageNote(pair, panel.economy),
      ...zeroNote(place, activity, found.noChangeAt),
      ...undefinedShareNote(place, { level0: 100, level1: 100 + least }, undefined, gain),
    ],
    residuals: found.atEnds.map((end) => closes('at both bounds Σ effects = ΔP', end.residual, end.size)),
    dropped: droppedOf(pair, panel.economy),
  };
}

function one(row: LongRow['keys'], term: string, unit: Unit, value: LongRow['value']): LongRow {
  return { keys: row, term, unit, value };
}

function range(row: LongRow['keys'], term: string, unit: Unit, found: Interval | null): LongRow[] {
  const none = { missing: 'undefined-share-of-change' } as const;
  return [
    one(row, `${term}_low`, unit, found === null ? none : found.low),
    one(row, `${term}_high`, unit, found === null ? none : found.high),
  ];
}

/** The one cell of the two periods with output but without labour, in a class known in the other period. */
function unknownCell(measured: MeasuredPanel, from: number, to: number, wanted: string | null): number {
  const { panel, output, labour } = measured;
  const width = panel.periods.length;
  const whole = (cell: number) =>
    stateAt(panel, cell) === 'observed' && !Number.isNaN(output[cell] + labour[cell]);
  const open = (cell: number) => !Number.isNaN(output[cell]) && Number.isNaN(labour[cell]);
  const cells = panel.activities.flatMap((activity, i) => {
    const [first, last] = [i * width + from, i * width + to];
    if (wanted !== null && activity !== wanted) return [];
    if (open(first) && whole(last)) return [first];
    return open(last) && whole(first) ? [last] : [];
  });
  if (cells.length === 1) return cells[0];
  const names = cells.map((cell) => panel.activities[Math.floor(cell / width)]).join(', ');
  throw refuse(
    cells.length === 0
      ? 'no class has known output and unknown labour in just one of the periods'
      : `${cells.length} classes have an unknown labour cell (${names})`,
    cells.length === 0
      ? 'ninguna clase tiene producción conocida y trabajo desconocido en solo uno de los periodos'
      : `${cells.length} clases tienen un dato de trabajo desconocido (${names})`,
    cells.length === 0
      ? { en: 'Use shift-share: nothing is unknown.', es: 'Use shift-share: no hay nada desconocido.' }
      : {
          en: 'Name one with --with activity=CLASS; the others are left out.',
          es: 'Indique una con --with activity=CLASE; las demás se excluyen.',
        },
  );
}

/** The given bounds, or those of the class's own productivity in the periods in which it is known. */
function boundsOf(measured: MeasuredPanel, cell: number, chosen: Chosen): readonly [number, number] {
  const { panel, output, labour } = measured;
  const width = panel.periods.length;
  const row = Math.floor(cell / width);
  const ratios = panel.periods
    .map((_, t) => row * width + t)
    .filter((c) => stateAt(panel, c) === 'observed' && output[c] > 0 && labour[c] > 0)
    .map((c) => output[c] / labour[c]);
  const y = output[cell];
  const low = chosen.low > 0 ? chosen.low : y / Math.max(...ratios);
  const high = chosen.high > 0 ? chosen.high : y / Math.min(...ratios);
  if (low > 0 && high >= low && Number.isFinite(high)) return [low, high];
  throw refuse(
    `no bounds for the unknown cell (${low} to ${high})`,
    `no hay cotas para el dato desconocido (${low} a ${high})`,
    { en: 'Give them: --with low=… --with high=…', es: 'Indíquelas: --with low=… --with high=…' },
  );
}

function refuse(en: string, es: string, mend: { readonly en: string; readonly es: string }): EscalarError {
  return new EscalarError('not-computable', { indicator: 'productivity-bounds', why: { en, es }, try: mend });
}

function zeroNote(place: string, activity: string, labour: number | null) {
  if (labour === null) return [];
  const at = labour.toPrecision(4);
  return [
    {
      level: 'warning' as const,
      text: {
        en: `${place}: with ${at} of labour in ${activity} productivity does not change at all, so its shares have no bounds.`,
        es: `${place}: con ${at} de trabajo en ${activity} la productividad no cambia en absoluto, de modo que sus proporciones no tienen cotas.`,
      },
    },
  ];
}

import { EscalarError } from '../../base/error.ts';
import type { Measured } from '../../base/missing.ts';
import { info } from '../../base/note.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice } from '../options.ts';
import { ratioOf } from '../ratio-of.ts';
import { term } from '../term.ts';
import { capabilityOptions, shownEconomies, shownPeriods } from './capability-options.ts';
import {
  nothingToRead,
  readVariables,
  requireOneUnit,
  type SeriesCells,
  seriesFields,
} from './series-cells.ts';

/** The ways to divide R&D: the variable of a part is `funder_business`, `type_basic`... */
const DIVISIONS = ['funder', 'performer', 'type'] as const;
type Division = (typeof DIVISIONS)[number];
const TOTAL = 'gerd';
const PARTS = 'funder_…, performer_…, type_…';

const keys = [
  KEYS.economy,
  KEYS.period,
  {
    name: 'division',
    title: { en: 'Division', es: 'División' },
    labels: {
      funder: { en: 'who pays', es: 'quién paga' },
      performer: { en: 'who does it', es: 'quién la hace' },
      type: { en: 'what for', es: 'para qué' },
    },
  },
  {
    name: 'part',
    title: { en: 'Part', es: 'Parte' },
    labels: {
      business: { en: 'business', es: 'empresas' },
      government: { en: 'government', es: 'gobierno' },
      higher_education: { en: 'higher education', es: 'educación superior' },
      nonprofit: { en: 'private non-profit', es: 'privadas sin fines de lucro' },
      other_domestic: { en: 'others at home', es: 'otros nacionales' },
      rest_of_world: { en: 'from abroad', es: 'del exterior' },
      not_specified: { en: 'not specified by the source', es: 'sin especificar en la fuente' },
      unallocated: { en: 'not allocated', es: 'sin asignar' },
      basic: { en: 'basic research', es: 'investigación básica' },
      applied: { en: 'applied research', es: 'investigación aplicada' },
      development: { en: 'experimental development', es: 'desarrollo experimental' },
    },
  },
];

export const rdStructure = defineIndicator({
  id: 'rd-structure',
  room: 'capabilities',
  title: {
    en: 'R&D by who pays, who does it and what for',
    es: 'I+D según quién la paga, quién la hace y para qué',
  },
  summary: {
    en: 'Shares of business, government and others in paying for and in doing research, and of basic, applied and development work.',
    es: 'Participación de las empresas, el gobierno y otros en pagar y en hacer la investigación, y de la básica, la aplicada y el desarrollo.',
  },
  formula: [
    'share = 100·part/total',
    'unallocated = 100 − Σ shares: what the parts do not explain',
    'business_to_government = R&D paid by business / R&D paid by government',
  ],
  references: [{ work: 'oecd2015' }],
  input: { table: 'series', fields: seriesFields },
  options: {
    ...capabilityOptions,
    of: choice(['amounts', 'percent'], 'amounts', {
      en: 'what the parts are: amounts in one unit, or percent of the total as published',
      es: 'qué son las partes: montos en una misma unidad, o por ciento del total como se publica',
    }),
  },
  sums: [],
  output: longFields(keys),
  terms: [
    term('share', UNITS.percent, 'share', 'participación'),
    term(
      'business_to_government',
      UNITS.ratio,
      'business funds over public funds',
      'fondos empresariales sobre públicos',
    ),
    term('rd_total', 'input', 'R&D, total', 'I+D, total'),
  ],
  conventions: [
    {
      en: 'The variable of a part begins with its division: funder_, performer_, type_. The total of amounts is the variable gerd; where there is none, the largest of the sums by funder, by performer and by type, because a division may lack a part but has none too many.',
      es: 'La variable de una parte empieza con su división: funder_, performer_, type_. El total de los montos es la variable gerd; si no está, la mayor de las sumas por financiador, por ejecutor y por tipo, porque a una división puede faltarle una parte pero no sobrarle.',
    },
    {
      en: 'not_specified is what the source itself cannot place; unallocated is what no published part explains: rounding, or parts that are not published. They are kept apart, and nothing is spread over the others.',
      es: 'not_specified es lo que la propia fuente no puede ubicar; unallocated, lo que ninguna parte publicada explica: redondeo, o partes que no se publican. Van por separado y nada se reparte entre las demás.',
    },
    {
      en: 'Public funds are those of government. What universities pay themselves is a part of its own (higher_education, or other_domestic in some sources), although much of it is public in many economies.',
      es: 'Los fondos públicos son los del gobierno. Lo que pagan las propias universidades es una parte aparte (higher_education, u other_domestic en algunas fuentes), aunque en muchas economías sea en buena medida público.',
    },
  ],
  lineage: within('endpoints', 'economy'),
  compute(table, options) {
    const wants = (name: string) => (name === TOTAL && options.of === 'amounts') || divisionOf(name) !== null;
    const cells = readVariables(table, 'rd-structure', wants, PARTS);
    if (![...cells.variables].some((name) => divisionOf(name) !== null))
      throw nothingToRead('rd-structure', PARTS, table, wants);
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    const lefts: Left[] = [];
    for (const economy of shownEconomies(cells, options))
      for (const period of shownPeriods(cells, options)) {
        const units = cells.units([...cells.variables], economy, period);
        requireOneUnit('rd-structure', `${economy} ${period}`, units);
        const divided = DIVISIONS.map((division) => partsOf(cells, division, economy, period));
        const total = options.of === 'percent' ? 100 : totalOf(cells, divided, economy, period);
        for (const one of divided) {
          if (one.parts.length === 0) continue;
          const shared = sharesOf(one, total, economy, period);
          rows.push(...shared.rows);
          residuals.push(...shared.residuals);
          lefts.push(...shared.lefts);
        }
        if (options.of === 'amounts' && typeof total === 'number')
          rows.push(row(economy, period, null, null, 'rd_total', UNITS.dataUnit, total));
      }
    if (options.of === 'amounts') refusePercents(lefts);
    return {
      table: longTable('rd-structure', keys, rows),
      residuals: worstOf(residuals),
      notes: leftNotes(lefts),
      dropped: [],
    };
  },
});

function divisionOf(variable: string): Division | null {
  return DIVISIONS.find((division) => variable.startsWith(`${division}_`)) ?? null;
}

interface Divided {
  readonly division: Division;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
}

function partsOf(cells: SeriesCells, division: Division, economy: string, period: string): Divided {
  const parts = [...cells.variables]
    .filter((name) => divisionOf(name) === division)
    .map((name) => ({ name: name.slice(division.length + 1), value: cells.at(name, economy, null, period) }))
    .filter((part): part is { name: string; value: number } => typeof part.value === 'number');
  return { division, parts };
}

function totalOf(cells: SeriesCells, divided: readonly Divided[], economy: string, period: string): Measured {
  const published = cells.at(TOTAL, economy, null, period);
  if (typeof published === 'number') return published;
  const sums = divided
    .filter(({ parts }) => parts.length > 0)
    .map(({ parts }) => sum(parts.map((one) => one.value)));
  return sums.length === 0 ? { missing: 'not-reported' } : Math.max(...sums);
}

interface Shared {
  readonly rows: readonly LongRow[];
  readonly residuals: readonly Residual[];
  readonly lefts: readonly Left[];
}

function sharesOf({ division, parts }: Divided, total: Measured, economy: string, period: string): Shared {
  const shares = parts.map((part) => ({ name: part.name, value: ratioOf(part.value, total, 100) }));
  const rows = shares.map((share) =>
    row(economy, period, division, share.name, 'share', UNITS.percent, share.value),
  );
  const known = shares.map((share) => share.value).filter((value) => typeof value === 'number');
  const left = 100 - sum(known);
  const residuals: Residual[] = [];
  const lefts: Left[] = [];
  if (known.length === shares.length) {
    if (left < -MISTAKE) throw notOfTotal(division, economy, period, 100 - left);
    rows.push(row(economy, period, division, 'unallocated', 'share', UNITS.percent, left));
    residuals.push(closes(`Σ shares by ${division} = 100`, sum([...known, left]) - 100, 100));
    const parted = sum(parts.map(({ value }) => value));
    lefts.push({ division, economy, period, percent: left, parts: parted });
  }
  if (division === 'funder') {
    const paid = (name: string): Measured =>
      parts.find((part) => part.name === name)?.value ?? { missing: 'not-reported' };
    const ratio = ratioOf(paid('business'), paid('government'));
    rows.push(row(economy, period, division, null, 'business_to_government', UNITS.ratio, ratio));
  }
  return { rows, residuals, lefts };
}

/** Percent of the total that rounding of a few parts does not reach. */
const WORTH_SAYING = 0.5;
/** Parts that exceed the total by this much are in another unit. */
const MISTAKE = 5;
function row(
  economy: string,
  period: string,
  division: string | null,
  part: string | null,
  term: string,
  unit: LongRow['unit'],
  value: Measured,
): LongRow {
  return { keys: { economy, period, division, part }, term, unit, value };
}

/** What the parts of a division leave of the total. */
interface Left {
  readonly division: Division;
  readonly economy: string;
  readonly period: string;
  readonly percent: number;
  /** Their sum, in the unit of the data. */
  readonly parts: number;
}

/** Parts that leave this much of the total are percent where all the others add up to about 100 as well. */
const MOST_LEFT = 50;

/** @throws EscalarError `not-computable` for percents beside totals that are larger than a hundred */
function refusePercents(lefts: readonly Left[]): void {
  const far = lefts.find(({ percent }) => percent > MOST_LEFT);
  if (far !== undefined && lefts.every(({ parts }) => Math.abs(parts - 100) <= MISTAKE))
    throw notOfTotal(far.division, far.economy, far.period, 100 - far.percent);
}

/** One note a division: in how many economies and periods, and where most. */
function leftNotes(lefts: readonly Left[]): Note[] {
  return DIVISIONS.flatMap((division): Note[] => {
    const own = lefts.filter((left) => left.division === division && Math.abs(left.percent) > WORTH_SAYING);
    if (own.length === 0) return [];
    const most = own.reduce((a, b) => (Math.abs(b.percent) > Math.abs(a.percent) ? b : a));
    const by = DIVISION_WORDS[division];
    const size = `${most.economy} ${most.period}: ${most.percent.toFixed(1)}%`;
    return [
      info(
        `The parts by ${by.en} do not add to the total in ${own.length} ${own.length === 1 ? 'case' : 'cases'} (most in ${size} unallocated).`,
        `Las partes por ${by.es} no suman el total en ${own.length} ${own.length === 1 ? 'caso' : 'casos'} (el mayor, ${size} sin asignar).`,
      ),
    ];
  });
}

const DIVISION_WORDS: Readonly<Record<Division, { readonly en: string; readonly es: string }>> = {
  funder: { en: 'funder', es: 'financiador' },
  performer: { en: 'performer', es: 'ejecutor' },
  type: { en: 'type', es: 'tipo' },
};

function notOfTotal(division: Division, economy: string, period: string, percent: number): EscalarError {
  const by = DIVISION_WORDS[division];
  const size = percent.toPrecision(4);
  return new EscalarError('not-computable', {
    indicator: 'rd-structure',
    why: {
      en: `the parts by ${by.en} are ${size}% of the total (${economy} ${period})`,
      es: `las partes por ${by.es} son ${size}% del total (${economy} ${period})`,
    },
    try: {
      en: 'If the parts are percent already, say --with of=percent; else bring them and gerd to one unit.',
      es: 'Si las partes ya son por cientos, indique --with of=percent; si no, llévelas con gerd a una misma unidad.',
    },
  });
}

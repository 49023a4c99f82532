import type { Text } from '../../base/locale.ts';
import { info, warning } from '../../base/note.ts';
import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import type { Dropped } from '../left-out.ts';
import { missingColumn } from '../missing-column.ts';
import type { Note } from '../note.ts';
import { toAnnual } from './annual.ts';
import { constantPrices, rebasedPrices } from './constant-prices.ts';
import { type GivenOptions, withGiven } from './given-productivity.ts';
import {
  DERIVED,
  type MeasuredPanel,
  type MeasuredPanels,
  type MeasureNeed,
  NOMINAL_OF,
  PRICE_OF,
} from './measured-panel.ts';
import { type Panel, readPanels, withColumn } from './panel.ts';
import type { LabourOptions, PanelOptions } from './panel-options.ts';
import { pickLabour } from './pick-labour.ts';
import { refuseNegative } from './refuse-negative.ts';

type MeasureOptions = PanelOptions & Partial<LabourOptions & GivenOptions>;

/**
 * Reads the panels of a table, derives real output from nominal output and a price index where the table has
 * no real output, brings months to years, and checks signs.
 * @throws EscalarError `missing-column`, `negative-value`, and those of `readPanels`.
 */
export function measurePanels(table: Table, options: MeasureOptions, need: MeasureNeed): MeasuredPanels {
  const notes: Note[] = [];
  const dropped: Dropped[] = [];
  const read = readPanels(table, options, need.indicator).map((raw) =>
    readOne(raw, options, need, notes, dropped),
  );
  const isPicked = isLabourRead(options, need);
  const labour = isPicked
    ? pickLabour(read, options.labour ?? 'auto', need.indicator, withoutWeight(options, need))
    : null;
  notes.push(...(labour?.notes ?? []));
  dropped.push(...(labour?.dropped ?? []));
  const panels = read.flatMap((one) =>
    labour?.without.includes(one) ? [] : [measureOne(one, labour?.name ?? 'none', options, need, notes)],
  );
  return { panels, notes: unique(notes), dropped };
}

/** A productivity that is given may be weighted by any column, or not at all where rows may count alike. */
function withoutWeight({ productivity = null }: MeasureOptions, { alike }: MeasureNeed): Text | undefined {
  if (productivity === null) return undefined;
  const [en, es] =
    alike === true
      ? [
          ', or count every row once with --with count=alike',
          ', o cuente cada fila una vez con --with count=alike',
        ]
      : ['', ''];
  return {
    en: `Name the column that weighs ${productivity} with --with weight=COLUMN${en}; labour does where a column is hours: --map COLUMN=hours.`,
    es: `Indique la columna que pondera ${productivity} con --with weight=COLUMNA${es}; el trabajo lo hace si una columna son horas: --map COLUMNA=hours.`,
  };
}

/** A panel with its output priced, before (`timed`) and after its months were brought to years. */
interface Timed {
  readonly panel: Panel;
  readonly timed: Panel;
  readonly priced: Priced | null;
}

/** A given productivity with given weights asks for no labour. */
function isLabourRead({ productivity = null, weight = null }: MeasureOptions, need: MeasureNeed): boolean {
  return need.labour && !(productivity !== null && weight !== null);
}

function readOne(
  raw: Panel,
  options: MeasureOptions,
  need: MeasureNeed,
  notes: Note[],
  dropped: Dropped[],
): Timed {
  const { productivity = null } = options;
  const own = productivity !== null;
  const priced = need.output === 'none' || own ? null : priceOutput(raw, options, need, notes);
  const given = priced?.panel ?? raw;
  const timed = isLabourRead(options, need) ? withHours(withPersons(given, notes), notes) : given;
  if (own && raw.frequency !== 'annual' && options.frequency === 'annual')
    notes.push(notAnnual(productivity));
  const panel = options.frequency === 'annual' && !own ? annual(timed, dropped) : timed;
  return { panel, timed, priced };
}

function measureOne(
  { panel, priced }: Timed,
  labourName: 'hours' | 'persons' | 'none',
  options: MeasureOptions,
  need: MeasureNeed,
  notes: Note[],
): MeasuredPanel {
  const { productivity = null } = options;
  const own = productivity !== null;
  const labour =
    labourName === 'none' ? new Float64Array(panel.states.length).fill(Number.NaN) : panel.cells[labourName];
  const outputName = priced?.outputName ?? labourName;
  const output = priced === null ? labour : panel.cells[outputName];
  if (need.negativeOutput !== 'keep' && !own) refuseNegative(panel, output, outputName);
  if (labourName !== 'none') refuseNegative(panel, labour, labourName);
  const unit = UNITS.outputPerLabour;
  const plain = { panel, output, outputName, labour, labourName, unit, amounts: 'output' } as const;
  const measured = withGiven(plain, options, need.indicator, notes);
  if (need.negativeOutput !== 'keep' && own) refuseNegative(panel, measured.output, productivity);
  return measured;
}

/** Productivity is no flow: months of it have no sum. */
function notAnnual(column: string): Note {
  return info(
    `The periods of the data are kept: ${column} of several months or quarters has no sum.`,
    `Se conservan los periodos de los datos: ${column} de varios meses o trimestres no se suma.`,
  );
}

interface Priced {
  readonly panel: Panel;
  readonly outputName: string;
}

/** Picks the output measure, and brings it to the prices of `price_base` where it is real. */
function priceOutput(panel: Panel, options: PanelOptions, need: MeasureNeed, notes: Note[]): Priced {
  const have = Object.keys(panel.cells);
  const order = options.output === 'auto' ? need.prefer : [options.output];
  const isPriced = (name: string) => have.includes(NOMINAL_OF[name]) && have.includes(PRICE_OF[name]);
  const found = order.find((name) => have.includes(name) || isPriced(name));
  if (found === undefined) throw missingColumn(order[0], have, need.indicator);
  if (!have.includes(found)) return deflated(panel, found, options, notes);
  const nominal = NOMINAL_OF[found];
  if (options.price_base !== null && nominal !== undefined)
    return rebased(panel, found, nominal, options.price_base, need, notes);
  notes.push(info(`Output is the column ${found}.`, `La producción es la columna ${found}.`));
  if (need.prefer[0] === 'output_real' && UNPRICED.includes(found)) notes.push(unpriced(found));
  if (options.price_base !== null && nominal === undefined)
    notes.push(
      warning(
        `price_base=${options.price_base} has no effect: ${found} is taken at the prices it has.`,
        `price_base=${options.price_base} no tiene efecto: ${found} se toma a los precios que tiene.`,
      ),
    );
  return { panel, outputName: found };
}

/** Columns that do not say at which prices they are. */
const UNPRICED = ['output', 'value_added'];

function unpriced(column: string): Note {
  const real = `${column}_real`;
  const [nominal, price] = [NOMINAL_OF[real], PRICE_OF[real]];
  return warning(
    `Nothing says at which prices ${column} is: at current ones, prices move the results too. Constant prices: --map COLUMN=${real}, or COLUMN=${nominal} beside a ${price}.`,
    `Nada indica a qué precios está ${column}: si son corrientes, los precios también mueven los resultados. Precios constantes: --map COLUMNA=${real}, o COLUMNA=${nominal} junto a un ${price}.`,
  );
}

function deflated(panel: Panel, real: string, options: PanelOptions, notes: Note[]): Priced {
  const [nominal, price] = [NOMINAL_OF[real], PRICE_OF[real]];
  const base = options.price_base ?? panel.periods[0];
  const output = constantPrices(panel, panel.cells[nominal], panel.cells[price], base);
  notes.push(
    info(
      `Real output: ${nominal} at the prices of ${base}, class by class with its ${price}.`,
      `Producción real: ${nominal} a precios de ${base}, clase por clase con su ${price}.`,
    ),
  );
  return {
    panel: withColumn(panel, DERIVED[real], output, [nominal, price]),
    outputName: DERIVED[real],
  };
}

function rebased(
  panel: Panel,
  real: string,
  nominal: string,
  base: string,
  need: MeasureNeed,
  notes: Note[],
): Priced {
  const values = panel.cells[nominal];
  if (values === undefined) throw missingColumn(nominal, Object.keys(panel.cells), need.indicator);
  const output = rebasedPrices(panel, panel.cells[real], values, base);
  notes.push(
    info(
      `Real output: ${real} at the prices of ${base}, class by class with ${nominal}.`,
      `Producción real: ${real} a precios de ${base}, clase por clase con ${nominal}.`,
    ),
  );
  return {
    panel: withColumn(panel, DERIVED[real], output, [real, nominal]),
    outputName: DERIVED[real],
  };
}

/** The parts of a year by how often the data come. */
const PARTS: Readonly<Record<Panel['frequency'], readonly [en: string, es: string]>> = {
  annual: ['parts', 'partes'],
  'half-yearly': ['half-years', 'semestres'],
  quarterly: ['quarters', 'trimestres'],
  monthly: ['months', 'meses'],
};

function annual(panel: Panel, dropped: Dropped[]): Panel {
  const { panel: yearly, incomplete, partialYears } = toAnnual(panel);
  const [en, es] = PARTS[panel.frequency];
  if (partialYears.length > 0) {
    dropped.push({
      what: { en: `years with a part of their ${en}`, es: `años con solo una parte de sus ${es}` },
      count: partialYears.length,
      examples: partialYears,
    });
  }
  if (incomplete.length > 0) {
    dropped.push({
      what: {
        en: `class-years that lack some of their ${en}`,
        es: `clases-año a las que falta alguno de sus ${es}`,
      },
      count: incomplete.length,
      examples: incomplete.slice(0, 5),
    });
  }
  return yearly;
}

/** Persons are who is employed, where the data count no others. */
function withPersons(panel: Panel, notes: Note[]): Panel {
  const { hours, persons, employment } = panel.cells;
  if (hours !== undefined || persons !== undefined || employment === undefined) return panel;
  notes.push(
    info(
      'Persons are the column employment: employees or jobs, as the source counts them.',
      'Las personas son la columna employment: empleados o puestos, según los cuente la fuente.',
    ),
  );
  return withColumn(panel, 'persons', employment, ['employment']);
}

/** Hours from persons and the hours of one person, where the data give these and no hours. */
function withHours(panel: Panel, notes: Note[]): Panel {
  const { hours, persons, hours_per_person: each } = panel.cells;
  if (hours !== undefined || persons === undefined || each === undefined) return panel;
  notes.push(info('Hours are persons × hours_per_person.', 'Las horas son persons × hours_per_person.'));
  const derived = persons.map((count, cell) => count * each[cell]);
  return withColumn(panel, 'hours', derived, ['persons', 'hours_per_person']);
}

function unique(notes: readonly Note[]): Note[] {
  return notes.filter((note, i) => notes.findIndex((other) => other.text.en === note.text.en) === i);
}

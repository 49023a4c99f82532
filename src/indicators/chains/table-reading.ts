import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { knownParts } from '../../base/io-parts.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { groupOf } from '../../catalog/grouping.ts';
import { findGrouping } from '../../catalog/groupings.ts';
import type { Note } from '../note.ts';
import { choice, list, type OptionValues, text } from '../options.ts';
import { type Aggregation, aggregateTable } from './aggregate.ts';
import { buildTable } from './build-table.ts';
import { withImpacts } from './impacts.ts';
import type { IoTable } from './io-table.ts';
import { TECHNOLOGIES } from './kernels/technology.ts';
import { spreadRounding } from './spread-rounding.ts';
import { settleTable } from './table-levels.ts';

/** How a published table becomes the one that is computed with; the keys of `--read` and of a study's `read`. */
export const tableReading = {
  year: text(null, {
    en: 'the year of a single table, where the name of its folder has none or another',
    es: 'el año de una sola matriz, donde el nombre de su carpeta no lo tiene o tiene otro',
  }),
  unit: text(null, {
    en: 'the unit of the flows, where the source does not say it or says another: usd-million, eur-million, or words of yours',
    es: 'la unidad de los flujos, donde la fuente no la dice o dice otra: usd-million, eur-million, o palabras suyas',
  }),
  decimal: choice(['auto', '.', ','], 'auto', {
    en: 'the decimal mark of text, where its numbers do not tell it',
    es: 'el signo decimal del texto, donde sus números no lo aclaran',
  }),
  countrylist: list({
    en: "the economies, in their order, of a file of numbers alone, [Z|Y], as Stata's icio_load takes it: MEX,TWN,USA",
    es: 'las economías, en su orden, de un archivo de solo números, [Z|Y], como lo toma icio_load de Stata: MEX,TWN,USA',
  }),
  sectorlist: list({
    en: 'the industries of such a file, in their order; they are numbered from 1 without it',
    es: 'las industrias de ese archivo, en su orden; sin ella se numeran desde 1',
  }),
  parts: list({
    en: 'parts of an economy, computed apart and added up in the results: MX1:MEX,MX2:MEX; those of the OECD tables are known; none to take each as an economy',
    es: 'partes de una economía, calculadas por separado y sumadas en los resultados: MX1:MEX,MX2:MEX; las de las tablas de la OCDE son conocidas; none para tomar cada una como economía',
  }),
  technology: choice(['none', ...TECHNOLOGIES], 'none', {
    en: 'how a supply and a use table become one: product-technology and industry-technology give products by products, industry-sales and product-sales industries by industries (models A to D of the Eurostat manual)',
    es: 'cómo una tabla de oferta y una de utilización se vuelven una: product-technology e industry-technology dan productos por productos; industry-sales y product-sales, industrias por industrias (modelos A a D del manual de Eurostat)',
  }),
  valuation: choice(['published', 'proportional'], 'published', {
    en: "national uses at purchasers' prices: proportional takes from each use of a product the same share of margins and taxes",
    es: 'usos nacionales a precios de comprador: proportional quita a cada uso de un producto la misma proporción de márgenes e impuestos',
  }),
  accounts: list({
    en: 'accounts to keep of those beside the table, each by its name or a part of it: CO2,Employment hours; all without it',
    es: 'cuentas que se conservan de las que acompañan la tabla, cada una por su nombre o una parte: CO2,Employment hours; todas sin ella',
  }),
  impacts: list({
    en: 'accounts made of those kept by weights, in CO2 equivalents (IPCC, 100 years) or others: gwp100-ar6,GHG:CO2+28*CH4',
    es: 'cuentas hechas de las que se conservan con ponderadores, en CO2 equivalente (IPCC, 100 años) u otras: gwp100-ar6,GHG:CO2+28*CH4',
  }),
  output: choice(['uses', 'published'], 'uses', {
    en: 'which output the coefficients divide by: the sum of the uses, or the published output',
    es: 'entre qué producción se dividen los coeficientes: la suma de los usos o la producción publicada',
  }),
  'value-added': choice(['residual', 'supplied'], 'residual', {
    en: 'output less inputs, or the value added of the table, without net taxes and margins',
    es: 'producción menos insumos, o el valor agregado de la tabla, sin impuestos netos ni márgenes',
  }),
  'negative-output': choice(['divide', 'none'], 'divide', {
    en: 'coefficients divide by an output a hair below zero (rounded inventories) as R icio, decompr and exvatools do, or it counts as none',
    es: 'los coeficientes se dividen entre una producción apenas menor que cero (existencias redondeadas) como en R icio, decompr y exvatools, o cuenta como nula',
  }),
  totals: choice(['check', 'ignore'], 'check', {
    en: 'the totals, value added and taxes that a published file states: check that they are the sums of their parts, or ignore them',
    es: 'los totales, el valor agregado y los impuestos que declara un archivo publicado: check comprueba que sean la suma de sus partes; ignore no los toma en cuenta',
  }),
  levels: choice(['refuse', 'finest', 'all'], 'refuse', {
    en: 'totals among the rows and columns (WLD beside economies, MEX.TOTAL beside its industries): refuse; finest leaves them out; all says that they are no totals',
    es: 'totales entre las filas y columnas (WLD junto a las economías, MEX.TOTAL junto a sus industrias): refuse los rechaza; finest los deja fuera; all afirma que no son totales',
  }),
  unproductive: choice(['refuse', 'keep'], 'refuse', {
    en: 'what is done with a table that uses more than it makes (Hawkins and Simon): its shares and stages mean nothing',
    es: 'qué se hace con una tabla que usa más de lo que produce (Hawkins y Simon): sus proporciones y etapas no significan nada',
  }),
  rounding: choice(['keep', 'spread'], 'keep', {
    en: 'spread gives back what rounding lost: the inputs of each row are scaled until its uses add up to the published output',
    es: 'spread devuelve lo que quitó el redondeo: los insumos de cada fila se escalan hasta que sus usos suman la producción publicada',
  }),
  economies: list({
    en: 'economies added up before anything is computed: MEX,TWN,EUR:DEU+FRA,ROW:* (see the indicator aggregation-bias)',
    es: 'economías que se suman antes de calcular: MEX,TWN,EUR:DEU+FRA,ROW:* (véase el indicador aggregation-bias)',
  }),
  sectors: list({
    en: 'industries added up before anything is computed: AGR:c1,MAN:c3+c4,REST:*, or a grouping of the catalogue',
    es: 'industrias que se suman antes de calcular: AGR:c1,MAN:c3+c4,REST:*, o una agrupación del catálogo',
  }),
};

export type TableReading = OptionValues<typeof tableReading>;

/**
 * The table as the reading says.
 * @throws EscalarError those of `buildTable` and `settleTable`; `bad-option` for an output that is not there; `unknown-name`.
 * @example
 * import { readTable, tableReading } from 'escalar/chains';
 * import { parseOptions } from 'escalar/indicators';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * const published = {
 *   year: '2020',
 *   rows: ['a', 'b'].map((sector) => ({ economy: 'MEX', sector })),
 *   demand: [{ economy: 'MEX', category: 'hh' }],
 *   Z: Float64Array.of(10, 5, 20, 30),
 *   Y: Float64Array.of(85, 150),
 * };
 * readTable(published, parseOptions(tableReading, { sectors: 'all:a+b' })).sectors; // => ['all']
 */
export function readTable(published: IoTableInput, reading: TableReading): IoTable {
  const input = settleTable(published, reading.levels);
  const from = {
    outputFrom: reading.output,
    valueAddedFrom: reading['value-added'],
    negativeOutput: reading['negative-output'],
    unproductive: reading.unproductive,
  } as const;
  if (reading.output === 'published' && input.output === undefined)
    throw notThere('output', 'published', { en: 'a column output', es: 'una columna output' });
  if (reading['value-added'] === 'supplied' && input.valueAdded === undefined)
    throw notThere('value-added', 'supplied', { en: 'a column va', es: 'una columna va' });
  if (reading.rounding === 'spread' && input.output === undefined)
    throw notThere('rounding', 'spread', { en: 'a column output', es: 'una columna output' });
  const parts = partsOf(reading.parts) ?? input.parts ?? knownParts(input.rows.map((row) => row.economy));
  const given = { ...input, ...from, parts, ...accountsKept(input, reading.accounts) };
  const built = buildTable(reading.rounding === 'spread' ? spreadRounding(given) : given);
  const table = withImpacts(built, reading.impacts);
  const aggregation = published.isAdded ? null : aggregationOf(table, reading);
  const read = aggregation === null ? table : aggregateTable(table, aggregation);
  return input.notes === undefined ? read : { ...read, notes: input.notes };
}

/** The accounts that are asked for. @throws EscalarError `unknown-name` for words in the name of none */
function accountsKept(
  { satellites = [] }: IoTableInput,
  wanted: readonly string[],
): Pick<IoTableInput, 'satellites'> {
  if (wanted.length === 0) return {};
  const known = satellites.map(({ name }) => name);
  const has = (name: string, word: string): boolean => name.toLowerCase().includes(word.toLowerCase());
  for (const word of wanted)
    if (!known.some((name) => has(name, word)))
      throw unknownName({ en: 'account of the table', es: 'la cuenta de la tabla' }, word, known);
  return { satellites: satellites.filter(({ name }) => wanted.some((word) => has(name, word))) };
}

/**
 * What is not as published, in words.
 * @param addsUp whether the reader of the files adds up what is named, and says so itself
 */
export function readingNotes(reading: TableReading, addsUp: boolean): readonly Note[] {
  const notes: Note[] = [];
  const add = (en: string, es: string): void => {
    notes.push({ level: 'info', text: { en, es } });
  };
  if (reading.rounding === 'spread')
    add(
      'The inputs of each row are scaled until its uses add up to the published output (rounding=spread).',
      'Los insumos de cada fila se escalan hasta que sus usos suman la producción publicada (rounding=spread).',
    );
  if (reading.output === 'published')
    add(
      'Coefficients divide by the published output, not by the sum of the uses.',
      'Los coeficientes se dividen entre la producción publicada, no entre la suma de los usos.',
    );
  const summed = [...reading.economies, ...reading.sectors];
  if (summed.length > 0 && !addsUp)
    add(
      `The table was added up before anything was computed (${summed.join(', ')}); aggregation-bias shows what that does.`,
      `La tabla se sumó antes de calcular (${summed.join(', ')}); aggregation-bias muestra qué efecto tiene.`,
    );
  return notes;
}

function notThere(option: string, value: string, wanted: { readonly en: string; readonly es: string }) {
  const expected = {
    en: `a table with ${wanted.en} in its vectors`,
    es: `una tabla con ${wanted.es} en sus vectores`,
  };
  return badOption(option, value, expected);
}

/** @throws EscalarError `bad-option` */
function partsOf(written: readonly string[]): Readonly<Record<string, string>> | null {
  if (written.length === 0) return null;
  if (written.length === 1 && written[0] === 'none') return {};
  const parts: Record<string, string> = {};
  for (const text of written) {
    const [part, parent, more] = text.split(':');
    if (!part || !parent || more !== undefined) throw badList('parts', text, 'MX1:MEX');
    parts[part] = parent;
  }
  return parts;
}

function badList(option: string, value: string, example: string): EscalarError {
  return badOption(option, value, { en: example, es: example });
}

/** What is added up, or null when nothing is. @throws EscalarError `bad-option`, `unknown-name` */
export function aggregationOf(
  table: Pick<IoTable, 'economies' | 'sectors'>,
  written: { readonly economies: readonly string[]; readonly sectors: readonly string[] },
): Aggregation | null {
  if (written.economies.length === 0 && written.sectors.length === 0) return null;
  const [first] = written.sectors;
  const grouping = written.sectors.length === 1 && first !== undefined ? findGrouping(first) : null;
  return {
    economies: namesOf('economies', written.economies, table.economies),
    sectors:
      grouping === null
        ? namesOf('sectors', written.sectors, table.sectors)
        : Object.fromEntries(table.sectors.map((code) => [code, groupOf(grouping, code) ?? code])),
  };
}

/** `NEW:OLD+OLD`, `NEW:*` for all that is not named, or a name that stays. */
function namesOf(
  option: string,
  written: readonly string[],
  have: readonly string[],
): Readonly<Record<string, string>> {
  const to: Record<string, string> = {};
  let rest: string | null = null;
  for (const text of written) {
    const at = text.indexOf(':');
    const name = at < 0 ? text : text.slice(0, at);
    const members = (at < 0 ? text : text.slice(at + 1)).split('+');
    if (name === '' || members.includes('')) throw badList(option, text, 'NAME:A+B, NAME:*');
    if (members.length === 1 && members[0] === '*') rest = name;
    else for (const member of members) to[member] = name;
  }
  if (rest !== null) for (const name of have) to[name] ??= rest;
  return to;
}

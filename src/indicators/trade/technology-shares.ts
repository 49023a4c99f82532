import { badOption } from '../../base/bad-option.ts';
import { grouped } from '../../base/locale.ts';
import { info, warning } from '../../base/note.ts';
import { UNITS } from '../../base/unit.ts';
import { CONFIDENCE } from '../../catalog/confidence.ts';
import { type Grouping, groupWeights } from '../../catalog/grouping.ts';
import { grouping } from '../../catalog/groupings.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { sumsOfEachApart } from '../levels/imports-from-partners.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { choice, text } from '../options.ts';
import { term } from '../term.ts';
import { byProductBothWays } from './flows-apart.ts';
import { type GroupTotals, groupTotals, type ProductWeights } from './kernels/group-shares.ts';
import { classificationOf } from './product-test.ts';
import { matrixFields } from './trade-input.ts';
import { ofFlow } from './trade-lineage.ts';
import { importsOfFlowOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears } from './trade-years.ts';

const ID = 'technology-shares';
const families = {
  RB: { en: 'resource-based', es: 'basadas en recursos' },
  LT: { en: 'low technology', es: 'tecnología baja' },
  MT: { en: 'medium technology', es: 'tecnología media' },
  HT: { en: 'high technology', es: 'tecnología alta' },
};
const keys = [KEYS.reporter, { ...KEYS.group, labels: families }, KEYS.period];
const OUTSIDE = 'outside';
/** Resource-based and low, medium and high technology: manufactures in Lall's sense. */
const MANUFACTURES = /^(RB|LT|MT|HT)/;

export const technologyShares = defineIndicator({
  id: 'technology-shares',
  room: 'trade',
  title: {
    en: 'Technology structure of trade (shares by group of products)',
    es: 'Estructura tecnológica del comercio (participación por grupo de productos)',
  },
  summary: {
    en: 'What part of exports or imports is high, medium or low technology, resource-based or primary; or by any other grouping of products.',
    es: 'Qué parte de las exportaciones o importaciones es de tecnología alta, media o baja, basada en recursos o primaria; o según cualquier otra agrupación de productos.',
  },
  formula: [
    'share of class k = Σ_{p∈k} x_p / Σ_p x_p',
    'of=manufactures: the denominator is RB + LT + MT + HT',
  ],
  references: [{ work: 'lall2000' }, { work: 'hatzichronoglou1997' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    grouping: text(null, {
      en: 'grouping of the products (escalar list groupings); when left out, Lall’s classes of the classification that the column `classification` names, else of HS 1992',
      es: 'agrupación de los productos (escalar list groupings); si se omite, las clases de Lall de la clasificación que nombre la columna `classification`, o del SA 1992',
    }),
    ...tradeOptions,
    flow: vocabulary.flow,
    imports: importsOfFlowOption,
    of: choice(['all', 'grouped', 'manufactures'], 'all', {
      en: 'the denominator: all trade that enters, what is in a group, or manufactures (Lall’s RB, LT, MT and HT)',
      es: 'el denominador: todo el comercio que entra, lo que está en algún grupo, o las manufacturas (RB, LT, MT y HT de Lall)',
    }),
    mixed: choice(['majority', 'equal', 'outside'], 'majority', {
      en: 'a heading whose parts lie in several groups: in the group of most of its parts (the first of equals), in equal parts, or outside',
      es: 'una partida cuyas partes están en varios grupos: en el de la mayoría de sus partes (el primero si hay empate), en partes iguales, o fuera',
    }),
    level: choice(['group', 'family'], 'group', {
      en: 'each group, or families of groups whose codes differ in a last digit (HT1 and HT2 are HT)',
      es: 'cada grupo, o familias de grupos cuyos códigos difieren en una cifra final (HT1 y HT2 son HT)',
    }),
  },
  sums: sumsOfEachApart,
  apart: byProductBothWays,
  output: longFields(keys),
  terms: [
    term('share', UNITS.share, 'share', 'participación'),
    term('mixed', UNITS.share, 'in mixed headings', 'en partidas mixtas'),
  ],
  conventions: [
    {
      en: 'Products that the grouping does not know (9999, special transactions) count in the denominator with of=all; their share stands as group `outside`.',
      es: 'Los productos que la agrupación no conoce (9999, transacciones especiales) cuentan en el denominador con of=all; su participación figura como grupo `outside`.',
    },
    {
      en: 'Lall’s classes are defined on SITC; the groupings of HS go by way of SITC Rev. 2, and the *-lall-sitc3 ones by way of Rev. 3. They disagree on 2 to 6% of the codes.',
      es: 'Las clases de Lall se definen en la CUCI; las agrupaciones del SA pasan por la CUCI Rev. 2, y las *-lall-sitc3 por la Rev. 3. Difieren en 2 a 6% de los códigos.',
    },
    {
      en: 'What mixed headings hold is shown as term `mixed`: the share that another convention could move.',
      es: 'Lo que reúnen las partidas mixtas aparece como término `mixed`: la proporción que otra convención podría mover.',
    },
  ],
  lineage: ofFlow('endpoints', 'reporter'),
  compute(table, options) {
    const said = classificationOf(table);
    const of = groupingOf(said, options);
    const read = readTradeYears(table, options, ID, options.flow === 'M' ? 'need' : 'no');
    const { products, economies } = read.years[0];
    const { names, weights, several } = placesOf(of, products, options);
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const { year, exports, imports } of read.years) {
      const values = options.flow === 'M' && imports !== null ? imports : exports;
      for (const c of shownPlaces(options, economies)) {
        const trade = values.subarray(c * products.length, (c + 1) * products.length);
        const totals = groupTotals(trade, weights, several, names.length);
        const all = sum(trade);
        residuals.push(
          closes(`${economies[c]}: Σ groups + outside = all`, sum(totals.values) + totals.outside - all, all),
        );
        const whole = denominator(options.of, names, totals, all);
        const share = (value: number) => (whole === 0 ? 'zero-denominator' : value / whole);
        const add = (group: string | null, term: string, value: number): void =>
          rows.add([economies[c], group, year], term, UNITS.share, share(value));
        names.forEach((name, g) => {
          if (options.of !== 'manufactures' || MANUFACTURES.test(name)) add(name, 'share', totals.values[g]);
        });
        if (options.of === 'all') add(OUTSIDE, 'share', totals.outside);
        if (totals.mixed > 0) add(null, 'mixed', totals.mixed);
      }
    }
    return {
      table: rows.table(ID),
      residuals: worstOf(residuals),
      notes: [
        ...read.notes,
        groupingNote(of, options.grouping === null && said === null),
        ...otherNote(of, said),
        ...outsideNote(of, products),
      ],
      dropped: read.dropped,
    };
  },
});

interface Placed {
  /** The groups or families, in the order of the grouping. */
  readonly names: readonly string[];
  readonly weights: ProductWeights;
  readonly several: Uint8Array;
}

function placesOf(
  of: Grouping,
  products: readonly string[],
  options: { readonly mixed: 'majority' | 'equal' | 'outside'; readonly level: 'group' | 'family' },
): Placed {
  const nameOf = (group: string): string => (options.level === 'family' ? group.replace(/\d$/, '') : group);
  const names = [...new Set(of.groups.map(({ code }) => nameOf(code)))];
  const place = new Map(names.map((name, g) => [name, g]));
  const several = new Uint8Array(products.length);
  const weights = products.map((code, p) => {
    const shares = new Map<number, number>();
    for (const [group, share] of groupWeights(of, code)) {
      const at = place.get(nameOf(group)) as number;
      shares.set(at, (shares.get(at) ?? 0) + share);
    }
    if (shares.size < 2) return [...shares];
    several[p] = 1;
    if (options.mixed === 'outside') return [];
    if (options.mixed === 'equal') return [...shares];
    const most = Math.max(...shares.values());
    // shares are sums of equal parts: equals may differ in the last bit
    const [winner] = [...shares].find(([, share]) => share > most - 1e-9) as [number, number];
    return [[winner, 1] as const];
  });
  return { names, weights, several };
}

/**
 * The grouping asked for, or Lall's of the classification that the data say. RB, LT, MT and HT are words of Lall: HT and
 * LT of another list are not all of its manufactures.
 * @throws EscalarError `unknown-name`, `bad-option`
 */
function groupingOf(
  said: string | null,
  { grouping: asked, of }: { readonly grouping: string | null; readonly of: string },
): Grouping {
  const found = grouping(asked ?? `${(said ?? 'HS1992').toLowerCase()}-lall`);
  if (of !== 'manufactures' || found.groups.some(({ code }) => code === 'RB1')) return found;
  throw badOption('of', of, {
    en: `all | grouped with ${found.id}, which is not Lall’s`,
    es: `all | grouped con ${found.id}, que no es de Lall`,
  });
}

function denominator(
  of: 'all' | 'grouped' | 'manufactures',
  names: readonly string[],
  { values }: GroupTotals,
  all: number,
): number {
  if (of === 'all') return all;
  return sum(values.filter((_, g) => of === 'grouped' || MANUFACTURES.test(names[g])));
}

/** The grouping is of another classification than the one that the products name. */
function otherNote(of: Grouping, said: string | null): readonly Note[] {
  if (said === null || said === of.from) return [];
  return [
    warning(
      `The products are of ${said}, the grouping is of ${of.from}: --bridge to=${of.from} brings them there.`,
      `Los productos son de ${said} y la agrupación, de ${of.from}: --bridge to=${of.from} los lleva ahí.`,
    ),
  ];
}

/** What lies in no group; a warning where that is much of the list. */
function outsideNote(of: Grouping, products: readonly string[]): readonly Note[] {
  const outside = products.filter((code) => groupWeights(of, code).size === 0);
  if (outside.length === 0) return [];
  const some = outside.slice(0, 8).join(', ') + (outside.length > 8 ? ', …' : '');
  return [
    {
      level: outside.length * 10 > products.length ? 'warning' : 'info',
      text: {
        en: `Products in no group, shown as outside: ${grouped(outside.length)} of ${grouped(products.length)} (${some}).`,
        es: `Productos sin grupo, que figuran como outside: ${grouped(outside.length)} de ${grouped(products.length)} (${some}).`,
      },
    },
  ];
}

function groupingNote(of: Grouping, assumed: boolean): Note {
  const { en, es } = of.title;
  const more = assumed
    ? {
        en: ' Write grouping=… where the products are of another classification.',
        es: ' Escriba grouping=… si los productos son de otra clasificación.',
      }
    : { en: '', es: '' };
  return info(
    `Groups: ${en} (${of.id}; confidence: ${CONFIDENCE[of.confidence].en}).${more.en}`,
    `Grupos: ${es} (${of.id}; confianza: ${CONFIDENCE[of.confidence].es}).${more.es}`,
  );
}

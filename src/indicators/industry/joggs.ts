import { appendAll } from '../../base/append-all.ts';
import { warning } from '../../base/note.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type InputField } from '../define.ts';
import { numberField } from '../input-field.ts';
import { KEYS, type LongRow, longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, number, onlyWith } from '../options.ts';
import { undefinedShareNote } from '../share-of-change.ts';
import { PER_HEAD, term } from '../term.ts';
import { entryTerms, inUnits, levels, levelTerms } from './decomposition-rows.ts';
import { type Joggs, joggs, tfpStep } from './kernels/joggs.ts';
import { coverageNote, droppedOf, type MatchedPair, matchPair } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { overSpans, type Part, placeName } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { labourOptions, panelOptions, partsLevel, spanOptions } from './panel-options.ts';
import { sharedNumber } from './shared-number.ts';

const keys = [KEYS.economy, KEYS.from, KEYS.to, KEYS.activity];

const ofEconomy = (name: string, need: InputField['need'], en: string, es: string): InputField => ({
  name,
  kind: 'number',
  need,
  about: {
    en: `${en}; the same on every row of an economy and period`,
    es: `${es}; el mismo dato en todas las filas de una economía y un periodo`,
  },
});

const fields: readonly InputField[] = [
  ...panelInput.output,
  numberField('persons', 'required', 'persons engaged', 'personal ocupado'),
  ofEconomy(
    'working_age',
    'required',
    'population of working age, in the unit of persons',
    'población en edad de trabajar, en la unidad de persons',
  ),
  ofEconomy(
    'population',
    'required',
    'total population, in the unit of persons',
    'población total, en la unidad de persons',
  ),
  ofEconomy(
    'capital',
    'optional',
    'capital stock at constant prices; with tfp=cobb-douglas',
    'acervo de capital a precios constantes; con tfp=cobb-douglas',
  ),
  ofEconomy(
    'human_capital',
    'optional',
    'index of human capital per person; with tfp=cobb-douglas',
    'índice de capital humano por persona; con tfp=cobb-douglas',
  ),
];

export const joggsIndicator = defineIndicator({
  id: 'joggs',
  room: 'industry',
  title: {
    en: 'Output per head: productivity, employment and age structure (JoGGs)',
    es: 'Producto por habitante: productividad, empleo y estructura de edades (JoGGs)',
  },
  summary: {
    en: 'Traces the growth of output per head to output per worker, to more people in work, and to more people of working age, and the first two to the classes.',
    es: 'Atribuye el crecimiento del producto por habitante al producto por trabajador, a más gente ocupada y a más gente en edad de trabajar, y los dos primeros a las clases.',
  },
  formula: [
    'Y/N = ω·e·a,  ω = Y/E,  e = E/A,  a = A/N  (E employed, A working age, N population)',
    'contribution of ω = Δω[(e₀a₀+e₁a₁)/3 + (e₀a₁+e₁a₀)/6], likewise e and a',
    'Δω = Σ s̄ᵢΔωᵢ [within] + Σ Δsᵢ(ω̄ᵢ−ω̄) [between] (+ entry, exit);  Δe = ΣΔeᵢ,  eᵢ = Eᵢ/A',
    'tfp=cobb-douglas: ω = A·k^α·h^(1−α), each factor by its Shapley value',
  ],
  references: [{ work: 'worldbank2010' }, { work: 'shorrocks2013' }],
  input: { table: 'industry_panel', fields },
  options: {
    ...spanOptions,
    tfp: choice(['none', 'cobb-douglas'], 'none', {
      en: 'split output per worker further into total factor productivity, capital and human capital',
      es: 'separar además el producto por trabajador en productividad total de los factores, capital y capital humano',
    }),
    alpha: onlyWith(
      { tfp: ['cobb-douglas'] },
      number(
        0.35,
        { en: 'share of capital in tfp=cobb-douglas', es: 'participación del capital con tfp=cobb-douglas' },
        { min: 0.01, max: 0.99 },
      ),
    ),
    level: partsLevel,
    absent: labourOptions.absent,
    ...panelOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('productivity', PER_HEAD, 'productivity', 'productividad'),
    term('within', PER_HEAD, 'within classes', 'dentro de las clases'),
    term('between', PER_HEAD, 'between classes', 'entre clases'),
    term('employment', PER_HEAD, 'employment rate', 'tasa de ocupación'),
    term('working_age', PER_HEAD, 'share of working age', 'proporción en edad de trabajar'),
    term('tfp', PER_HEAD, 'total factor productivity', 'productividad total de los factores'),
    term('capital', PER_HEAD, 'capital per worker', 'capital por trabajador'),
    term('human_capital', PER_HEAD, 'human capital', 'capital humano'),
    ...entryTerms(UNITS.outputPerHead),
    ...levelTerms(UNITS.outputPerHead),
  ],
  conventions: [
    {
      en: 'Classes must cover the whole economy: output and persons are summed over them and set against the whole population.',
      es: 'Las clases deben cubrir toda la economía: la producción y las personas se suman sobre ellas y se comparan con toda la población.',
    },
    {
      en: 'between is centred on the mean productivity of the economy, as in the tool of the World Bank: a class below the mean that grows counts against it.',
      es: 'between se centra en la productividad media de la economía, como en la herramienta del Banco Mundial: una clase por debajo de la media que crece resta.',
    },
    {
      en: 'A class that is new or gone has entry or exit terms, which the original tool does not have.',
      es: 'Una clase nueva o desaparecida tiene términos de entrada o salida, que la herramienta original no contempla.',
    },
  ],
  lineage: inPanel('endpoints', 'economy'),
  compute(table, chosen) {
    const need = { indicator: 'joggs', prefer: REAL_FIRST, labour: true, negativeOutput: 'keep' } as const;
    return overSpans(keys, table, { ...chosen, labour: 'persons' }, need, (measured, from, to) =>
      oneSpan(measured, from, to, chosen),
    );
  },
});

const WHAT = { en: 'output per head', es: 'el producto por habitante' };

interface Chosen {
  readonly absent: 'missing' | 'entry-exit';
  readonly level: 'total' | 'activity';
  readonly tfp: 'none' | 'cobb-douglas';
  readonly alpha: number;
}

function oneSpan(measured: MeasuredPanel, from: number, to: number, chosen: Chosen): Part {
  const pair = matchPair(measured, from, to, chosen.absent);
  const { economy } = measured.panel;
  const shared: Shared = (name) => [
    sharedNumber(measured.panel, name, from, 'joggs'),
    sharedNumber(measured.panel, name, to, 'joggs'),
  ];
  const [workingAge0, workingAge1] = shared('working_age');
  const [population0, population1] = shared('population');
  const found = joggs({ ...pair, workingAge0, workingAge1, population0, population1 });
  const row = { economy: economy || null, from: pair.from, to: pair.to };
  const place = placeName(economy, pair.from, pair.to);
  const rows = rowsOf(row, pair, found, chosen.level);
  if (chosen.tfp === 'cobb-douglas') {
    for (const [term, value] of Object.entries(factorsOf(pair, shared, chosen.alpha))) {
      const scaled = value * found.weightOfProductivity;
      appendAll(rows, inUnits({ ...row, activity: null }, term, scaled, found, pair, UNITS.outputPerHead));
    }
  }
  return {
    rows,
    residuals: [
      closes(`${place}: productivity + employment + working age = Δ(Y/N)`, found.residual, found.size),
    ],
    notes: [
      ...coverageNote(pair, economy),
      ...undefinedShareNote(place, found, WHAT),
      ...unitNote(place, pair, workingAge0),
    ],
    dropped: droppedOf(pair, economy),
  };
}

/** A number of the whole economy, in both periods. */
type Shared = (name: string) => readonly [first: number, last: number];

/** The parts of the change of output per worker. */
function factorsOf(pair: MatchedPair, shared: Shared, alpha: number) {
  const [labour0, labour1] = [sum(pair.l0), sum(pair.l1)];
  const [capital0, capital1] = shared('capital');
  const [h0, h1] = shared('human_capital');
  const { tfp, capital, human } = tfpStep({
    omega0: sum(pair.y0) / labour0,
    omega1: sum(pair.y1) / labour1,
    k0: capital0 / labour0,
    k1: capital1 / labour1,
    h0,
    h1,
    alpha,
  });
  return { tfp, capital, human_capital: human };
}

function rowsOf(
  row: LongRow['keys'],
  pair: MatchedPair,
  found: Joggs,
  detail: 'total' | 'activity',
): LongRow[] {
  const { productivity, employment, workingAge, terms, level0, level1 } = found;
  const one = (activity: string | null, term: string, value: number) =>
    inUnits({ ...row, activity }, term, value, found, pair, UNITS.outputPerHead);
  const { employment: _, ...ofProductivity } = terms;
  const inside = Object.entries(ofProductivity).filter(
    ([name, values]) => name === 'within' || name === 'between' || values.some((value) => value !== 0),
  );
  const rows = [
    ...one(null, 'productivity', productivity),
    ...inside.flatMap(([name, values]) => one(null, name, sum(values))),
    ...one(null, 'employment', employment),
    ...one(null, 'working_age', workingAge),
    ...one(null, 'total', level1 - level0),
    ...levels({ ...row, activity: null }, found, pair, UNITS.outputPerHead),
  ];
  if (detail === 'activity') {
    pair.activities.forEach((activity, i) => {
      for (const [name, values] of [...inside, ['employment', terms.employment] as const]) {
        appendAll(rows, one(activity, name, values[i]));
      }
    });
  }
  return rows;
}

/** More workers than people of working age: most likely thousands against millions. */
function unitNote(place: string, pair: MatchedPair, workingAge: number): readonly Note[] {
  const rate = sum(pair.l0) / workingAge;
  if (rate <= 1.2) return [];
  return [
    warning(
      `${place}: ${rate.toFixed(1)} persons engaged for each person of working age; the units of persons and population differ. Percentages are not affected, the units of e and a are.`,
      `${place}: hay ${rate.toFixed(1)} personas ocupadas por persona en edad de trabajar; las unidades de persons y de la población difieren. Los porcentajes no se alteran; las unidades de e y a, sí.`,
    ),
  ];
}

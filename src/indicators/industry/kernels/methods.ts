import type { Text } from '../../../base/locale.ts';
import { sharesOf } from '../../../math/shares-of.ts';
import { bailyBartelsmanHaltiwanger } from './baily-bartelsman-haltiwanger.ts';
import { bailyHultenCampbell } from './baily-hulten-campbell.ts';
import { centred, type Reference } from './centred.ts';
import { csls } from './csls.ts';
import type { Decomposition, TwoPeriods } from './decomposition.ts';
import { fosterHaltiwangerKrizan } from './foster-haltiwanger-krizan.ts';
import { grilichesRegev } from './griliches-regev.ts';
import { lmdi } from './lmdi.ts';
import { threeTerm } from './three-term.ts';
import { timmerDeVries } from './timmer-de-vries.ts';
import { twoTerm } from './two-term.ts';
import { unitLabour } from './unit-labour.ts';

export const METHODS = [
  'three-term',
  'two-term-base',
  'two-term-end',
  'two-term-average',
  'timmer-de-vries',
  'csls',
  'griliches-regev',
  'foster-haltiwanger-krizan',
  'baily-hulten-campbell',
  'baily-bartelsman-haltiwanger',
  'lmdi',
  'unit-labour',
] as const;

export type Method = (typeof METHODS)[number];

/** Shares of labour in the first period, in the last, or their mean. */
export type WithinWeight = 'base' | 'end' | 'average' | 'none';

/** What a term is part of when the terms of a method are brought to three. */
export type Effect = 'within' | 'structural' | 'net-entry';

export interface EffectTerm {
  readonly id: string;
  readonly title: Text;
  readonly effect: Effect;
}

export interface Decomposer {
  readonly title: Text;
  /** In the order in which they are shown; every term of the result is listed. */
  readonly terms: readonly EffectTerm[];
  readonly decompose: (pair: TwoPeriods) => Decomposition;
  /**
   * The term that weighs changes of shares by an uncentred level, and the natural level to centre it on;
   * null where the method centres by itself.
   */
  readonly uncentred: {
    readonly term: string;
    readonly shares: 'labour' | 'output';
    readonly reference: Reference;
  } | null;
  /** Needs output of zero or more. */
  readonly needsPositive: boolean;
  /** The shares that weigh Δp in the term within: `none` where it is no such product. */
  readonly withinWeight: WithinWeight;
}

const effect = (id: string, of: Effect, en: string, es: string): EffectTerm => ({
  id,
  effect: of,
  title: { en, es },
});

const NET_ENTRY: readonly EffectTerm[] = [
  effect('entry', 'net-entry', 'entry', 'entrada'),
  effect('exit', 'net-entry', 'exit', 'salida'),
];
const INTRINSIC = effect('intrinsic', 'within', 'intrinsic', 'intrínseco');
const STRUCTURAL = effect('structural', 'structural', 'structural', 'estructural');
const WITHIN = effect('within', 'within', 'within classes', 'dentro de las clases');
const BETWEEN = effect('between', 'structural', 'between classes', 'entre clases');
const CROSS = effect('cross', 'structural', 'cross', 'cruzado');

function byLabour(name: string, reference: Reference): Decomposer['uncentred'] {
  return { term: name, shares: 'labour', reference };
}

/** Every additive method by name. */
export const decomposers: Readonly<Record<Method, Decomposer>> = {
  'three-term': {
    title: {
      en: 'three terms: intrinsic, static, dynamic',
      es: 'tres términos: intrínseco, estático, dinámico',
    },
    terms: [
      INTRINSIC,
      effect('static', 'structural', 'structural, static', 'estructural estático'),
      effect('dynamic', 'structural', 'structural, dynamic', 'estructural dinámico'),
      ...NET_ENTRY,
    ],
    decompose: threeTerm,
    uncentred: byLabour('static', 'base'),
    needsPositive: false,
    withinWeight: 'base',
  },
  'two-term-base': {
    title: {
      en: 'two terms, base weights (McMillan–Rodrik)',
      es: 'dos términos, ponderadores del año base (McMillan-Rodrik)',
    },
    terms: [INTRINSIC, STRUCTURAL, ...NET_ENTRY],
    decompose: (pair) => twoTerm(pair, 'base'),
    uncentred: byLabour('structural', 'base'),
    needsPositive: false,
    withinWeight: 'base',
  },
  'two-term-end': {
    title: { en: 'two terms, end weights', es: 'dos términos, ponderadores del año final' },
    terms: [INTRINSIC, STRUCTURAL, ...NET_ENTRY],
    decompose: (pair) => twoTerm(pair, 'end'),
    uncentred: byLabour('structural', 'base'),
    needsPositive: false,
    withinWeight: 'end',
  },
  'two-term-average': {
    title: {
      en: 'two terms, average weights (Bennet, Shapley)',
      es: 'dos términos, ponderadores promedio (Bennet, Shapley)',
    },
    terms: [INTRINSIC, STRUCTURAL, ...NET_ENTRY],
    decompose: (pair) => twoTerm(pair, 'average'),
    uncentred: byLabour('structural', 'average'),
    needsPositive: false,
    withinWeight: 'average',
  },
  'timmer-de-vries': {
    title: {
      en: 'Timmer–de Vries: gains to expanding classes',
      es: 'Timmer-de Vries: la ganancia se asigna a las clases en expansión',
    },
    terms: [
      WITHIN,
      effect('expanding', 'structural', 'expansion of classes', 'expansión de las clases'),
      effect('entry', 'net-entry', 'entry', 'entrada'),
    ],
    decompose: timmerDeVries,
    uncentred: null,
    needsPositive: false,
    withinWeight: 'average',
  },
  csls: {
    title: {
      en: 'CSLS: reallocation by level and by growth',
      es: 'CSLS: reasignación por nivel y por crecimiento',
    },
    terms: [
      WITHIN,
      effect('reallocation_level', 'structural', 'reallocation, level', 'reasignación por nivel'),
      effect('reallocation_growth', 'structural', 'reallocation, growth', 'reasignación por crecimiento'),
      ...NET_ENTRY,
    ],
    decompose: csls,
    uncentred: null,
    needsPositive: false,
    withinWeight: 'base',
  },
  'griliches-regev': {
    title: { en: 'Griliches–Regev', es: 'Griliches-Regev' },
    terms: [WITHIN, BETWEEN, ...NET_ENTRY],
    decompose: grilichesRegev,
    uncentred: null,
    needsPositive: false,
    withinWeight: 'average',
  },
  'foster-haltiwanger-krizan': {
    title: { en: 'Foster–Haltiwanger–Krizan', es: 'Foster-Haltiwanger-Krizan' },
    terms: [WITHIN, BETWEEN, CROSS, ...NET_ENTRY],
    decompose: fosterHaltiwangerKrizan,
    uncentred: null,
    needsPositive: false,
    withinWeight: 'base',
  },
  'baily-hulten-campbell': {
    title: { en: 'Baily–Hulten–Campbell', es: 'Baily-Hulten-Campbell' },
    terms: [WITHIN, BETWEEN, ...NET_ENTRY],
    decompose: bailyHultenCampbell,
    uncentred: byLabour('between', 'base'),
    needsPositive: false,
    withinWeight: 'base',
  },
  'baily-bartelsman-haltiwanger': {
    title: { en: 'Baily–Bartelsman–Haltiwanger', es: 'Baily-Bartelsman-Haltiwanger' },
    terms: [WITHIN, BETWEEN, CROSS, ...NET_ENTRY],
    decompose: bailyBartelsmanHaltiwanger,
    uncentred: null,
    needsPositive: false,
    withinWeight: 'base',
  },
  lmdi: {
    title: { en: 'LMDI-I (logarithmic mean)', es: 'LMDI-I (media logarítmica)' },
    terms: [WITHIN, STRUCTURAL, ...NET_ENTRY],
    decompose: lmdi,
    uncentred: byLabour('structural', 'average'),
    needsPositive: true,
    withinWeight: 'none',
  },
  'unit-labour': {
    title: {
      en: "Fabricant's labour per unit of output (a fall is a gain)",
      es: 'trabajo por unidad de producto, de Fabricant (una baja es una ganancia)',
    },
    terms: [INTRINSIC, STRUCTURAL, ...NET_ENTRY],
    decompose: unitLabour,
    uncentred: { term: 'structural', shares: 'output', reference: 'average' },
    needsPositive: true,
    withinWeight: 'none',
  },
};

/**
 * A method's decomposition in the form that can be read class by class: centred on the aggregate where the method
 * does not do so itself. Totals do not change.
 * @param reference the level to centre on; the method's own when left out.
 */
export function decomposeCentred(method: Method, pair: TwoPeriods, reference?: Reference): Decomposition {
  const { decompose, uncentred } = decomposers[method];
  const plain = decompose(pair);
  if (uncentred === null) return plain;
  const [base, end] = uncentred.shares === 'labour' ? [pair.l0, pair.l1] : [pair.y0, pair.y1];
  return centred(
    plain,
    { s0: sharesOf(base), s1: sharesOf(end) },
    uncentred.term,
    reference ?? uncentred.reference,
  );
}

/** The terms of a decomposition brought to intrinsic, structural and net entry, by class. */
export function effectsOf(
  method: Method,
  decomposition: Decomposition,
): Readonly<Record<Effect, Float64Array>> {
  const gather = (effect: Effect) => {
    const parts = decomposers[method].terms
      .filter((one) => one.effect === effect)
      .map((one) => decomposition.terms[one.id]);
    return parts.slice(1).reduce((so, values) => so.map((value, i) => value + values[i]), parts[0]);
  };
  return { within: gather('within'), structural: gather('structural'), 'net-entry': gather('net-entry') };
}

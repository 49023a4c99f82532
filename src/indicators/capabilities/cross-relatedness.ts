import { EscalarError } from '../../base/error.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import type { Dropped } from '../left-out.ts';
import { within } from '../lineage.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice, number, onlyWith, text } from '../options.ts';
import { type Shows, shownTest } from '../show-rows.ts';
import { term } from '../term.ts';
import { capabilityOptions, shownPeriods, worldOption } from './capability-options.ts';
import { type CrossSpace, crossSpace } from './kernels/cross-space.ts';
import { patentFields } from './patent-fields.ts';
import { readSpaces, type SpaceChoice, spacesOf, type TwoSpaces } from './two-spaces.ts';
import { hasWorld, TOTAL_FIELD } from './world-patents.ts';

const ID = 'cross-relatedness';
const OTHER = { name: 'other_activity', title: { en: 'Other class', es: 'Otra clase' } };
const [EXPORTS, PATENTS] = ['exports', 'patents'];
const keys = [KEYS.economy, KEYS.activity, OTHER, KEYS.period];

export const crossRelatedness = defineIndicator({
  id: 'cross-relatedness',
  room: 'capabilities',
  title: {
    en: 'Relatedness across spaces: patents or research to exports',
    es: 'Cercanía entre espacios: de patentes o investigación a exportaciones',
  },
  summary: {
    en: 'How near a product is to the technologies that an economy has, by who in the world has both.',
    es: 'Qué tan cerca está un producto de las tecnologías que tiene una economía, según quién en el mundo tiene ambos.',
  },
  formula: [
    'M[c,p] = 1 where the ratio of the predicted (RCA) reaches the threshold; N[c,t] the same of the predictor',
    'φ[p,t] = Σ_c M[c,p] N[c,t] / max(Σ_c M[c,p], Σ_c N[c,t])',
    'cross density ω[c,p] = Σ_t N[c,t] φ[p,t] / Σ_t φ[p,t]',
  ],
  references: [{ work: 'catalan2022' }, { work: 'pugliese2019' }],
  input: { table: 'series', fields: patentFields },
  options: {
    ...capabilityOptions,
    predicted: text(EXPORTS, {
      en: 'the variable that is predicted, such as exports by product',
      es: 'la variable que se predice, como las exportaciones por producto',
    }),
    predictor: text(PATENTS, {
      en: 'the variable that predicts, such as patents by technical field',
      es: 'la variable que predice, como las patentes por campo técnico',
    }),
    ratios: choice(['computed', 'given'], 'computed', {
      en: 'the values are amounts, of which the RCA is computed, or such ratios already',
      es: 'los valores son montos, de los que se calcula la VCR, o ya son esas razones',
    }),
    threshold: number(
      1,
      {
        en: 'ratio from which an economy has an activity',
        es: 'razón desde la cual una economía tiene una actividad',
      },
      { min: 0, vary: [0.5, 0.75, 1.5, 2] },
    ),
    world: onlyWith({ ratios: ['computed'] }, worldOption),
    level: levelOf(['activity', 'pair'], 'activity', {
      en: 'an economy and an activity that is predicted, or a pair of a predicted and a predicting one',
      es: 'una economía y una actividad predicha, o un par de una predicha y una que predice',
    }),
  },
  sums: (options, table) => (hasWorld(table, options.world) ? ['activity'] : ['economy', 'activity']),
  ownTotals: [TOTAL_FIELD],
  output: longFields(keys),
  terms: [
    term('ratio', UNITS.ratio, 'ratio held against the threshold', 'razón comparada con el umbral'),
    term('presence', UNITS.count, 'presence', 'presencia'),
    term('cross_density', UNITS.share, 'cross density', 'densidad cruzada'),
    term('cross_proximity', UNITS.share, 'cross proximity', 'cercanía cruzada'),
    term('economies', UNITS.count, 'economies that have both', 'economías que tienen ambas'),
  ],
  charted: 'cross_density',
  conventions: [
    {
      en: 'Ratios are taken over all economies of a space, or the world that its data have; proximities over the economies that are in both, for each period apart.',
      es: 'Las razones se toman entre todas las economías de un espacio, o con el mundo que tengan sus datos; las cercanías, entre las economías que están en ambos, en cada periodo por separado.',
    },
    {
      en: 'A ratio equal to the threshold counts. Totals and patents without a field are no activity, and what is not reported is none.',
      es: 'Una razón igual al umbral cuenta. Los totales y las patentes sin campo no son actividades, y lo que no se reporta es ninguno.',
    },
    {
      en: 'A product that is near to no technology has no density. predicted and predictor of one name give the density of `relatedness` with self_proximity=one.',
      es: 'Un producto que no está cerca de ninguna tecnología no tiene densidad. Con un mismo nombre en predicted y predictor resulta la densidad de `relatedness` con self_proximity=one.',
    },
  ],
  caveat: {
    en: 'Nearness is of who has both today, not a cause: that an economy patents beside a product does not say that it will make it.',
    es: 'La cercanía es de quién tiene hoy ambos, no una causa: que una economía patente cerca de un producto no dice que lo hará.',
  },
  lineage: within('endpoints'),
  compute(table, chosen) {
    const { predicted, predictor } = chosen;
    const asked = { ...chosen, predicted: predicted ?? EXPORTS, predictor: predictor ?? PATENTS };
    const cells = readSpaces(table, asked);
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const dropped: Dropped[] = [];
    let found = 0;
    for (const period of shownPeriods(cells, chosen)) {
      const { spaces, dropped: left } = spacesOf(cells, period, asked);
      dropped.push(...left);
      if (spaces === null) continue;
      found += 1;
      const cross = crossSpace(spaces.target.presence, spaces.source.presence);
      residuals.push(...crossResiduals(spaces, cross));
      if (chosen.level === 'pair') addPairs(rows, spaces, cross);
      else addDensities(rows, spaces, cross, chosen);
      rows.add([null, null, null, period], 'economies', UNITS.count, spaces.economies.length);
    }
    if (found === 0) throw noneShared(asked);
    return { table: rows.table(ID), residuals: worstOf(residuals), notes: [], dropped };
  },
});

function addDensities(
  rows: LongRows,
  { period, economies, target }: TwoSpaces,
  { density }: CrossSpace,
  chosen: Shows,
): void {
  const width = target.activities.length;
  const isShown = shownTest(chosen, 'economy', economies, 'about');
  const orWhy = (value: number) => (Number.isNaN(value) ? 'zero-denominator' : value);
  economies.forEach((economy, c) => {
    if (!isShown(economy)) return;
    const has = new Set(target.presence.ofRow[c]);
    target.activities.forEach((activity, p) => {
      const place = [economy, activity, null, period];
      rows.add(place, 'ratio', UNITS.ratio, orWhy(target.ratio[c * width + p]));
      rows.add(place, 'presence', UNITS.count, has.has(p) ? 1 : 0);
      rows.add(place, 'cross_density', UNITS.share, orWhy(density[c * width + p]));
    });
  });
}

function addPairs(rows: LongRows, { period, target, source }: TwoSpaces, { proximity }: CrossSpace): void {
  const width = source.activities.length;
  target.activities.forEach((activity, p) => {
    source.activities.forEach((other, t) => {
      const value = proximity[p * width + t];
      rows.add([null, activity, other, period], 'cross_proximity', UNITS.share, value);
    });
  });
}

/** @throws EscalarError `residual-too-large` */
function crossResiduals({ target, source }: TwoSpaces, { proximity }: CrossSpace): readonly Residual[] {
  const [of, from] = [target.presence, source.presence];
  const common = sum(
    proximity.map((value, at) => {
      const [p, t] = [Math.floor(at / from.columns), at % from.columns];
      return value * Math.max(of.ofColumn[p].length, from.ofColumn[t].length);
    }),
  );
  const pairs = sum(of.ofRow.map((list, c) => list.length * from.ofRow[c].length));
  return [closes('Σ common economies = Σ_c d_c · t_c', common - pairs, Math.max(pairs, 1))];
}

function noneShared({ predicted, predictor }: SpaceChoice): EscalarError {
  return new EscalarError('not-computable', {
    indicator: ID,
    why: {
      en: `in no period do two economies have both ${predicted} and ${predictor}`,
      es: `en ningún periodo dos economías tienen tanto ${predicted} como ${predictor}`,
    },
    try: {
      en: 'Look whether the economies have the same codes in both, and whether the years meet.',
      es: 'Vea si las economías llevan los mismos códigos en ambas y si los años coinciden.',
    },
  });
}

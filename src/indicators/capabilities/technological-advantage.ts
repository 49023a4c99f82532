import { EscalarError } from '../../base/error.ts';
import { UNITS } from '../../base/unit.ts';
import { defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { byTerm, within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { number } from '../options.ts';
import { term } from '../term.ts';
import { advantageRows } from './advantage-rows.ts';
import { capabilityOptions, shownEconomies, shownPeriods, worldOption } from './capability-options.ts';
import { FIELD_KEY, patentFields } from './patent-fields.ts';
import { pooledPatents, windowsOf } from './pooled-patents.ts';
import { readVariables } from './series-cells.ts';
import { asPublished, hasWorld, NO_FIELD, TOTAL_FIELD, worldNote } from './world-patents.ts';

const keys = [KEYS.economy, FIELD_KEY, KEYS.from, KEYS.to];

export const technologicalAdvantage = defineIndicator({
  id: 'technological-advantage',
  room: 'capabilities',
  title: { en: 'Revealed technological advantage', es: 'Ventaja tecnológica revelada' },
  summary: {
    en: 'In which technical fields an economy patents more than the world does, given the size of both, and over how many fields it spreads.',
    es: 'En qué campos técnicos patenta una economía más que el mundo, según el tamaño de ambos, y entre cuántos campos se reparte.',
  },
  formula: [
    'RTA = (P_ij/P_i)/(P_j/P), P_i and P over the fields',
    'symmetric = (RTA − 1)/(RTA + 1), from −1 to 1',
    'fields_above_one = number of fields with RTA > 1',
    'HHI = Σ_j (P_ij/P_i)²;  effective number of fields = 1/HHI',
  ],
  references: [{ work: 'soete1987' }, { work: 'dalum1998' }],
  input: { table: 'series', fields: patentFields },
  options: {
    ...capabilityOptions,
    window: number(
      1,
      {
        en: 'periods that are added together, the last window ending with the last period: 5 pools five years, for economies with few patents',
        es: 'periodos que se suman; la última ventana termina en el último periodo: 5 junta cinco años, para economías con pocas patentes',
      },
      { min: 1, integer: true },
    ),
    min_expected: number(
      5,
      {
        en: 'least patents that the economy would have in a field at the world’s mix; below it RTA is missing, for it is chance',
        es: 'mínimo de patentes que la economía tendría en un campo con la composición del mundo; por debajo la VTR falta, pues es azar',
      },
      { min: 0 },
    ),
    min_patents: number(
      100,
      {
        en: 'least patents of an economy for concentration and the number of fields',
        es: 'mínimo de patentes de una economía para la concentración y el número de campos',
      },
      { min: 0 },
    ),
    world: worldOption,
  },
  sums: (options, table) => (hasWorld(table, options.world) ? ['activity'] : ['economy', 'activity']),
  ownTotals: [TOTAL_FIELD],
  output: longFields(keys),
  charted: 'technological_advantage',
  terms: [
    term('patents', UNITS.count, 'patents', 'patentes'),
    term(
      'technological_advantage',
      UNITS.ratio,
      'technological advantage (RTA)',
      'ventaja tecnológica (VTR)',
    ),
    term(
      'technological_advantage_symmetric',
      UNITS.index,
      'technological advantage, symmetric',
      'ventaja tecnológica, simétrica',
    ),
    term('fields', UNITS.count, 'fields with a value', 'campos con valor'),
    term('fields_above_one', UNITS.count, 'fields with advantage', 'campos con ventaja'),
    term('hhi', UNITS.index, 'Herfindahl–Hirschman', 'Herfindahl-Hirschman'),
    term('effective_number', UNITS.count, 'effective number of classes', 'número efectivo de clases'),
  ],
  conventions: [
    {
      en: 'Patents without a field (unclassified) and the published total stay out: P_i and P are sums over the fields, so that RTA weighted by the world’s mix has the mean 1.',
      es: 'Las patentes sin campo (unclassified) y el total publicado quedan fuera: P_i y P son sumas de los campos, de modo que la VTR ponderada por la composición del mundo tiene media 1.',
    },
    {
      en: 'With five expected patents chance alone moves RTA by about 45 percent: hence the default of min_expected. Concentration is biased upwards where patents are few.',
      es: 'Con cinco patentes esperadas, el puro azar mueve la VTR cerca de 45 por ciento: de ahí el valor de min_expected. La concentración está sesgada al alza donde hay pocas patentes.',
    },
    {
      en: 'RTA says what an economy patents more of, not how much it patents: a small inventor can have high values. It has no upper bound and is not symmetric; the other form is.',
      es: 'La VTR dice en qué patenta más una economía, no cuánto patenta: un inventor pequeño puede tener valores altos. No tiene cota superior ni es simétrica; la otra forma sí.',
    },
    {
      en: 'A row without a field speaks of the economy. fields counts those whose RTA is defined, and fields_above_one is counted among them.',
      es: 'Una fila sin campo habla de la economía. fields cuenta los que tienen VTR definida, y fields_above_one se cuenta entre ellos.',
    },
  ],
  lineage: byTerm(
    {
      patents: within('range', 'economy'),
      fields: within('range', 'economy'),
      hhi: within('range', 'economy'),
      effective_number: within('range', 'economy'),
    },
    within('range'),
  ),
  compute(table, options) {
    const cells = readVariables(table, 'technological-advantage', (name) => name === 'patents', 'patents');
    const fields = cells.activities.filter((field) => field !== TOTAL_FIELD && field !== NO_FIELD);
    if (fields.length < 2) throw noFields();
    const { windows, dropped } = windowsOf(shownPeriods(cells, options), options.window);
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    for (const economy of shownEconomies(cells, options))
      for (const window of windows) {
        const part = advantageRows(pooledPatents(cells, fields, economy, window, options.world), options);
        const place = { economy, from: window[0], to: window.at(-1) as string };
        for (const row of part.rows) rows.push({ ...row, keys: { ...place, activity: row.activity } });
        residuals.push(...part.residuals);
        dropped.push(...part.dropped(`${economy} ${place.to}`));
      }
    return {
      table: longTable('technological-advantage', keys, rows),
      residuals: worstOf(residuals),
      notes: worldNote(cells, { count: asPublished(cells), fields, periods: windows.flat() }, options.world),
      dropped,
    };
  },
});

function noFields(): EscalarError {
  return new EscalarError('not-computable', {
    indicator: 'technological-advantage',
    why: {
      en: 'the data have fewer than two technical fields beside the total',
      es: 'los datos tienen menos de dos campos técnicos además del total',
    },
    try: {
      en: 'Give all fields: a filter on activity changes what an advantage is measured against.',
      es: 'Dé todos los campos: un filtro en activity cambia aquello contra lo que se mide la ventaja.',
    },
  });
}

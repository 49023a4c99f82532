import { levelOf, vocabulary } from '../option-vocabulary.ts';
import {
  also,
  choice,
  type ListSpec,
  list,
  type OptionValues,
  onlyWith,
  type PeriodSpec,
} from '../options.ts';

/** Measures that may be brought to the prices of another period. */
export const REAL = ['output_real', 'value_added_real'] as const;

/** Options that every indicator on an industry panel understands. */
export const panelOptions = {
  economies: vocabulary.economies,
  exclude: vocabulary.exclude,
  output: choice(
    [
      'auto',
      'output_real',
      'value_added_real',
      'output',
      'value_added',
      'output_nominal',
      'value_added_nominal',
    ],
    'auto',
    {
      en: 'the output measure; auto takes the first that the data have in the order the indicator states',
      es: 'la medida de producción; auto toma la primera que tengan los datos en el orden que declara el indicador',
    },
  ),
  price_base: onlyWith(
    { output: ['auto', ...REAL] },
    also(vocabulary.price_base, {
      en: 'for real output or value added derived from nominal and prices',
      es: 'para producción o valor agregado reales derivados de los nominales y sus precios',
    }),
  ),
  frequency: choice(['annual', 'as-is'], 'annual', {
    en: 'annual sums months into years (ratio of sums); as-is keeps the periods of the data',
    es: 'annual suma los meses de cada año (razón de sumas); as-is conserva los periodos de los datos',
  }),
};

/** The same for those that take nominal output first: it is real where that is said. */
export const nominalPanelOptions = {
  ...panelOptions,
  price_base: onlyWith({ output: REAL }, panelOptions.price_base),
};

export const labourOptions = {
  labour: choice(['auto', 'hours', 'persons'], 'auto', {
    en: 'labour as hours or persons; auto prefers hours',
    es: 'trabajo en horas o personas; auto prefiere horas',
  }),
  absent: choice(['missing', 'entry-exit'], 'missing', {
    en: 'a class without a row in one period: missing (never entry by itself: reclassification and suppression look the same), or a true entry or exit',
    es: 'una clase sin fila en un periodo: missing (nunca es entrada por sí misma: una reclasificación o un dato suprimido se ven igual), o una entrada o salida verdadera',
  }),
};

export const spanOptions: { readonly from: PeriodSpec; readonly to: PeriodSpec; readonly breaks: ListSpec } =
  {
    from: vocabulary.from,
    to: vocabulary.to,
    breaks: list({
      en: 'periods that cut the span into sub-periods, each computed apart: breaks=2000,2004',
      es: 'periodos que dividen el lapso en subperiodos, cada uno calculado aparte: breaks=2000,2004',
    }),
  };

/** Whether the parts of a change are told class by class. */
export const partsLevel = levelOf(['total', 'activity'], 'total', {
  en: 'totals only, or the contribution of each class as well',
  es: 'solo totales, o también la contribución de cada clase',
});

export type PanelOptions = OptionValues<typeof panelOptions>;
export type LabourOptions = OptionValues<typeof labourOptions>;
export type SpanOptions = OptionValues<typeof spanOptions>;

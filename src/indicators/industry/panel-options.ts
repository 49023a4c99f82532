import {
  choice,
  economies,
  type ListSpec,
  list,
  narrowing,
  type OptionValues,
  type PeriodSpec,
  period,
} from '../options.ts';

/** Options that every indicator on an industry panel understands. */
export const panelOptions = {
  economies: narrowing(
    economies({
      en: 'economies to keep (codes); all when left out',
      es: 'economías que se conservan (códigos); todas si se omite',
    }),
    { column: 'economy', keeps: 'listed' },
  ),
  exclude: narrowing(
    list({
      en: 'classes to leave out, such as totals',
      es: 'clases que se excluyen, por ejemplo los totales',
    }),
    { column: 'activity', keeps: 'others' },
  ),
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
  price_base: period({
    en: 'prices of this period (2003-12, or 2003 for the mean of the year) when real output is derived from output_nominal and price_index; the first period when left out',
    es: 'precios de este periodo (2003-12, o 2003 para el promedio del año) cuando la producción real se deriva de output_nominal y price_index; el primer periodo si se omite',
  }),
  frequency: choice(['annual', 'as-is'], 'annual', {
    en: 'annual sums months into years (ratio of sums); as-is keeps the periods of the data',
    es: 'annual suma los meses de cada año (razón de sumas); as-is conserva los periodos de los datos',
  }),
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
    from: period({
      en: 'first period; the first of the data when left out',
      es: 'periodo inicial; el primero de los datos si se omite',
    }),
    to: period({
      en: 'last period; the last of the data when left out',
      es: 'periodo final; el último de los datos si se omite',
    }),
    breaks: list({
      en: 'periods that cut the span into sub-periods, each computed apart: breaks=2000,2004',
      es: 'periodos que dividen el lapso en subperiodos, cada uno calculado aparte: breaks=2000,2004',
    }),
  };

export type PanelOptions = OptionValues<typeof panelOptions>;
export type LabourOptions = OptionValues<typeof labourOptions>;
export type SpanOptions = OptionValues<typeof spanOptions>;

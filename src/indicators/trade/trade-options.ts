import { by, vocabulary } from '../option-vocabulary.ts';
import { choice, number, onlyWith } from '../options.ts';
import { type Shows, shownTest } from '../show-rows.ts';

/** Which lines enter. */
export const tradeOptions = {
  products: vocabulary.products,
  partners: vocabulary.partners,
};

/** Over which a share or an index is taken. */
export const byProductOrPartner = by(['product', 'partner'], 'product', {
  en: 'products or partners',
  es: 'productos o socios',
});

export const importsOption = choice(['auto', 'reported', 'partners'], 'auto', {
  en: 'lines of flow M (reported), or the exports that partners declare (partners); auto takes M where the data have it',
  es: 'las líneas del flujo M (reported), o las exportaciones que declaran los socios (partners); auto toma M si los datos lo tienen',
});

/** The same beside the option `flow`: exports are told in one way. */
export const importsOfFlowOption = onlyWith({ flow: ['M'] }, importsOption);

/** Flows between economies are declared by both. */
export const flowToldBy = choice(['X', 'M'], 'X', {
  en: 'whose lines tell the flows: X the exporters’, M the importers’',
  es: 'qué líneas dan los flujos: X las de los exportadores, M las de los importadores',
});

/** From where on a cell of trade counts. */
export const tradedAbove = number(
  0,
  {
    en: 'a cell is traded when its value is above this, in the unit of the data',
    es: 'una celda se comercia cuando su valor supera este, en la unidad de los datos',
  },
  { min: 0 },
);

/** The places of the reporters to show. @throws EscalarError `shows-nothing` */
export function shownPlaces(options: Shows, reporters: readonly string[]): readonly number[] {
  const isShown = shownTest(options, 'reporter', reporters, 'about');
  return reporters.flatMap((code, c) => (isShown(code) ? [c] : []));
}

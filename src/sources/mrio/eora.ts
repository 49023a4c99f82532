import { type Unit, unitOf } from '../../base/unit.ts';
import type { PartLayout } from './part-layout.ts';
import type { MrioPublisher } from './publisher.ts';

const PURCHASERS = { en: "purchasers' prices", es: 'precios de comprador' };

export const THOUSAND_DOLLARS: Unit = {
  ...unitOf('usd-thousand'),
  label: { en: 'thousand US dollars', es: 'miles de dólares' },
  decimals: 0,
};

const PUBLISHER: MrioPublisher = {
  id: 'eora26',
  title: { en: 'Eora26', es: 'Eora26' },
  producer: 'Eora, KGM & Associates',
  unit: THOUSAND_DOLLARS,
  demand: [],
  editions: [{ name: '26', years: [1990, 2022], industries: [], known: ['eoraRow'] }],
};

/** Numbers alone, with the names of rows and columns in files of labels: economy, code, kind, name. */
export const EORA: PartLayout = {
  id: 'eora26',
  files: {
    rowNames: /(?:^|\/)labels_T\.txt$/i,
    demandNames: /(?:^|\/)labels_FD\.txt$/i,
    flows: /(?:^|\/)Eora26_\d{4}_(?:bp|pp)_T\.txt$/i,
    demand: /(?:^|\/)Eora26_\d{4}_(?:bp|pp)_FD\.txt$/i,
    valueAdded: /(?:^|\/)Eora26_\d{4}_(?:bp|pp)_VA\.txt$/i,
  },
  needs: ['flows', 'demand', 'rowNames', 'demandNames'],
  nameOf: ([, code = '', , name = '']) => (code === '' || name === '' ? null : [code, name]),
  sourceOf: (_, words) => ({
    publisher: /_pp_/i.test(words) ? { ...PUBLISHER, valuation: PURCHASERS } : PUBLISHER,
    edition: PUBLISHER.editions[0],
    prices: null,
  }),
  accountsAmong: (names) => {
    const [values, final, labels] = [
      /Eora26_\d{4}_(?:bp|pp)_Q\.txt$/i,
      /Eora26_\d{4}_(?:bp|pp)_QY\.txt$/i,
      /(?:^|\/)labels_Q\.txt$/i,
    ].map((known) => names.find((name) => known.test(name)));
    if (values === undefined || labels === undefined) return [];
    return [{ group: 'Q', files: { names: labels, values, ...(final === undefined ? {} : { final }) } }];
  },
  unbalanced: {
    en: 'Eora is balanced within its own uncertainty only: uses that are not inputs with value added are counted by the data check and refuse no table.',
    es: 'Eora solo cuadra dentro de su propia incertidumbre: los usos que no igualan a los insumos más el valor agregado se cuentan en la revisión de datos y no rechazan la tabla.',
  },
};

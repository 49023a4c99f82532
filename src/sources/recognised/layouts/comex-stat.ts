import type { Text } from '../../../base/locale.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { lettersOfName, lettersOfNumber } from '../brazilian-countries.ts';
import { type Layout, names, type PublishedFile, present, type Reading, USD } from '../layout.ts';

/** A file of imports has their freight, or says so in its name. */
function flowOf({ name, headers }: PublishedFile): { readonly flow: string; readonly says: Text } {
  const says = (stem: string) => new RegExp(`(^|[^a-z])${stem}(ort\\p{L}*)?([^a-z]|$)`, 'iu').test(name);
  const isImport = headers.some((header) => /^VL_(FRETE|SEGURO)$|Fre(te|ight)|Flete|CIF/.test(header));
  const [way, flow, other] = isImport || (says('imp') && !says('exp')) ? ['Im', 'M', 'X'] : ['Ex', 'X', 'M'];
  return {
    flow,
    says: {
      en: `${way}ports, unless --set flow=${other}.`,
      es: `${way}portaciones, salvo --set flow=${other}.`,
    },
  };
}

function bulkReading(file: PublishedFile): Reading {
  const { headers, words } = file;
  const { flow, says } = flowOf(file);
  const product = ['CO_NCM', 'SH4', 'CO_SH4'].find((name) => headers.includes(name)) ?? '';
  return {
    map: {
      CO_ANO: 'year',
      CO_PAIS: 'partner',
      VL_FOB: 'value',
      ...names(headers, {
        CO_MES: 'month',
        KG_LIQUIDO: 'net_weight',
        QT_ESTAT: 'quantity',
        [product]: 'product',
      }),
    },
    set: { economy: 'BRA', flow },
    says,
    recode: {
      CO_PAIS: Object.fromEntries(words('CO_PAIS').map((number) => [number, lettersOfNumber(number)])),
    },
    drop: present(file, ['CO_UNID', 'CO_VIA', 'CO_URF', 'VL_FRETE', 'VL_SEGURO']),
  };
}

/** What the portal calls its columns in Portuguese, English and Spanish, plain. */
const PORTAL: readonly (readonly [string, RegExp])[] = [
  ['flow', /^(fluxo|flow|flujo)$/],
  ['year', /^(ano|year)$/],
  ['month', /^(mes|month)$/],
  ['partner', /^(paises|countries)$/],
  ['product', /^(codigo (ncm|sh[246])|(ncm|sh[246]) code)$/],
  ['value', /^(valor us\$ fob|us\$ fob|value us\$ fob|fob value us\$|valor fob us\$)$/],
  ['net_weight', /^(quilograma liquido|kilogramo neto|kilogramos netos|net (weight|kilogram|kilograms))$/],
  ['quantity', /^(quantidade estatistica|cantidad estadistica|statistic(al)? quantity)$/],
];

/** The names of a file's columns, or what `2018 - Valor US$ FOB` measures in that year. */
function portalNames({ headers }: PublishedFile): Readonly<Record<string, string>> {
  const all = headers.map((header) => /^\d{4} - (.+)$/.exec(header)?.[1] ?? header);
  const [product] = all.filter(isProduct).sort((a, b) => digitsOf(b) - digitsOf(a));
  return Object.fromEntries(
    [...new Set(all)].flatMap((name) => {
      const field = fieldOf(name);
      return field === undefined || (field === 'product' && name !== product) ? [] : [[name, field]];
    }),
  );
}

const fieldOf = (name: string) => PORTAL.find(([, known]) => known.test(plainHeader(name)))?.[0];
const isProduct = (name: string): boolean => fieldOf(name) === 'product';
const digitsOf = (name: string): number => Number(/\d/.exec(name)?.[0] ?? 8);

function portalReading(file: PublishedFile): Reading {
  const { headers, words } = file;
  const map = portalNames(file);
  const partner = Object.keys(map).find((name) => map[name] === 'partner');
  const { flow, says } = flowOf(file);
  return {
    map,
    ...(Object.values(map).includes('flow')
      ? { set: { economy: 'BRA' } }
      : { set: { economy: 'BRA', flow }, says }),
    recode:
      partner === undefined
        ? {}
        : {
            [partner]: Object.fromEntries(
              words(partner).flatMap((name) => {
                const letters = lettersOfName(name);
                return letters === null ? [] : [[name, letters]];
              }),
            ),
          },
    drop: headers.filter(
      (name) =>
        (isProduct(name) && !(name in map)) || /^(Descri(ção|ción|ption)|.* Description$)/i.test(name),
    ),
  };
}

/** Brazil's trade, of the Secretaria de Comércio Exterior. */
export const comexStat: readonly Layout[] = [
  {
    id: 'comex-stat',
    title: {
      en: "Comex Stat, Brazil's trade (EXP_, IMP_)",
      es: 'Comex Stat, comercio de Brasil (EXP_, IMP_)',
    },
    needs: ['co ano', 'co pais', 'vl fob'],
    reading: bulkReading,
    units: USD,
    seen: 'documents',
  },
  {
    id: 'comex-stat-portal',
    title: { en: 'Comex Stat, its portal', es: 'Comex Stat, su portal' },
    needs: [],
    fits: (file) => {
      const told = Object.values(portalNames(file));
      return ['product', 'value', 'partner'].every((field) => told.includes(field));
    },
    reading: portalReading,
    units: USD,
    seen: 'documents',
  },
];

import { same } from '../../../base/locale.ts';
import { codesIn, isMultiplier, type Layout } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

const CODE = /[\dA-Z-]+(?=\]$)/;

/** Tables of Statistics Canada as its site gives them whole: dimensions, and behind UOM the number with its scale. */
export const statcan: Layout = {
  id: 'statcan',
  title: same('Statistics Canada'),
  needs: ['ref date', 'geo', 'uom id', 'scalar id', 'value'],
  reading: ({ headers, words }) => {
    const classes = headers.filter((name) => {
      const all = words(name);
      return all.length > 0 && all.every((word) => CODE.test(word));
    });
    return {
      map: {
        REF_DATE: 'period',
        GEO: 'economy',
        VALUE: 'value',
        ...(classes.length === 1 ? { [classes[0]]: 'activity' } : {}),
      },
      drop: headers
        .slice(headers.indexOf('UOM_ID'))
        .filter((name) => name !== 'VALUE' && !(isMultiplier(name) && words(name).length > 1)),
      recode: {
        GEO: lettersOf(words('GEO'), 'names'),
        ...Object.fromEntries(classes.map((name) => [name, codesIn(words(name), CODE)])),
      },
    };
  },
  dimensions: true,
  knows: [
    {
      en: 'Where SCALAR_FACTOR differs between rows each value is multiplied by it.',
      es: 'Si SCALAR_FACTOR difiere entre filas, cada valor se multiplica por él.',
    },
  ],
  seen: 'documents',
};

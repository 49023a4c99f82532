import { same } from '../../../base/locale.ts';
import { codesIn, type Layout } from '../layout.ts';
import { lettersOf } from '../letters-of.ts';

const IMPORTS = /^Customs Value \((?:Gen|Cons)\) \(\$US\)$/;
const EXPORTS = /^(?:Total |Domestic )?(?:Exports )?Value \(\$US\)$/;

/** Reports of USA Trade Online: goods by HS or NAICS, with the country at the other end. */
export const usaTrade: Layout = {
  id: 'usa-trade',
  title: same('USA Trade Online'),
  needs: ['commodity', 'country', 'time'],
  fits: ({ headers }) =>
    headers.some((name) => IMPORTS.test(name)) !== headers.some((name) => EXPORTS.test(name)),
  reading: ({ headers, words }) => {
    const value = headers.find((name) => IMPORTS.test(name) || EXPORTS.test(name)) ?? '';
    return {
      map: { Commodity: 'product', Country: 'partner', Time: 'period', [value]: 'value' },
      set: { economy: 'USA', flow: IMPORTS.test(value) ? 'M' : 'X' },
      recode: {
        Country: lettersOf(words('Country'), 'names'),
        Commodity: codesIn(words('Commodity'), /^\d+(?= )/),
      },
      // other measures of the same goods
      drop: headers.filter((name) => name !== value && /\$US|kg|Quantity|Unit/.test(name)),
    };
  },
  dimensions: true,
  seen: 'documents',
};

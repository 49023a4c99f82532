import type { Portal } from '../../../src/sources/services/portals/portal.ts';
import { portalService } from '../../../src/sources/services/portals/portal-service.ts';
import { PORTALS } from '../../../src/sources/services/portals/portals.ts';
import { SDMX_CSV, SDMX_MESSAGES } from '../sdmx-messages.ts';
import type { Contract } from '../service-contract.ts';

const EMPTY = { status: 404, body: 'NoRecordsFound' };
const WRONG = [[{ status: 422, body: 'Not enough key values in query' }], 'invalid-query'] as const;

const body = (SDMX_MESSAGES['the shape of UNIDO'] ?? '')
  .replace('"MEASURE","REF_AREA","UNIT_MULT"', '"COUNTRY","INDICATOR","CLASSIFICATION"')
  .replaceAll('EXGR', '484')
  .replaceAll('MEX', '52')
  .replaceAll('TWN', '53');

const CSV_LINES = Array.from({ length: 10_000 }, (_, at) =>
  (SDMX_CSV.split('\n')[1] ?? '').replace(/\b2010\b/, `P${at}`),
);

/** The same message with ten thousand observations in its first series. */
function manyOf(text: string): string {
  const observations = Array.from({ length: 10_000 }, (_, at) => `"${at}":[[1.5]]`).join(',');
  return text
    .replace(/"observations":\{[^}]*\}/, `"observations":{${observations}}`)
    .replace(/("observations":\{[^}]*\})(.*?)"observations":\{[^}]*\}/, '$1$2"observations":{}');
}

function withStructures(portal: Portal): Contract {
  return {
    service: portalService(portal),
    // what the structure leads to
    given: {
      flow: ['T.X,DF_T,1.0'],
      key: ['MEASURE', 'REF_AREA'],
      REF_AREA: ['MEX', 'TWN'],
      whole: ['MEASURE:0'],
    },
    ok: { body: SDMX_CSV },
    lines: ['EXGR|MEX|2010|1.5|6|A', 'EXGR|MEX|2011|2.25|6|A', 'EXGR|TWN|2010|40|3|A', 'EXGR|TWN|2011||3|M'],
    asks: /^GET \S+\/data\/\S*DF_T\S*\/[*]?\.MEX[+,]TWN(?:\?|$)/,
    empty: EMPTY,
    wrong: WRONG,
    capped: [{ body: [SDMX_CSV.split('\n')[0], ...CSV_LINES].join('\n') }, 'too-large'],
    changed: { body: SDMX_CSV.replace('OBS_VALUE', 'VALUE') },
  };
}

/** UNIDO has no structure to ask for, and a form of its own. */
function withoutStructures(portal: Portal): Contract {
  return {
    service: portalService(portal),
    given: { flow: ['iip'], COUNTRY: ['484'] },
    ok: { body },
    lines: ['484|52|6|2010|1.5||', '484|52|6|2011|2.25||', '484|53|3|2010|40||', '484|53|3|2011|||'],
    asks: /^GET \S+\/data\/UNIDO\/IIP\/latest\/484\.\*\.\*$/,
    empty: EMPTY,
    wrong: [
      [{ status: 406, body: '{"message":"No acceptable representation","code":"GEN-003"}' }],
      'invalid-query',
    ],
    capped: [{ body: manyOf(body) }, 'too-large'],
    changed: { body: body.replace('"CLASSIFICATION"', '"CLASS"') },
  };
}

export const portalContracts: readonly Contract[] = PORTALS.map((portal) =>
  portal.hasStructures ? withStructures(portal) : withoutStructures(portal),
);

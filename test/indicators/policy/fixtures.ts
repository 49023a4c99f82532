import { type Row, type Table, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { POLICY_FIELDS } from '../../../src/catalog/policy-fields.ts';

export function policies(rows: readonly Row[]): Table {
  return tableOf('policy_instrument', POLICY_FIELDS, rows);
}

/** Made-up instruments: two economies, every state of a date. */
export const SOME: readonly Row[] = [
  {
    instrument: 'a-plan',
    economy: 'MEX',
    type: 'plan',
    orientation: 'horizontal',
    start: '1989',
    end: '1994',
    as_of: '2000',
  },
  {
    instrument: 'a-relief',
    economy: 'MEX',
    type: 'duty-relief',
    orientation: 'horizontal; export-contingent',
    start: '1990',
    end_state: 'unknown',
    as_of: '2000',
  },
  {
    instrument: 'a-cars',
    economy: 'MEX',
    type: 'content-rule',
    orientation: 'sectoral',
    start_state: 'unknown',
    end: '1995',
    classification: 'WIOD2013',
    activity: 'c15',
    as_of: '2000',
  },
  {
    instrument: 'b-lab',
    economy: 'TWN',
    type: 'rd-institute',
    orientation: 'technology',
    start: '1973',
    end_state: 'in-force',
    classification: 'WIOD2013',
    activity: 'c14',
    as_of: '2000',
  },
  {
    instrument: 'b-lab',
    economy: 'TWN',
    type: 'rd-institute',
    orientation: 'technology',
    start: '1973',
    end_state: 'in-force',
    classification: 'WIOD2013',
    activity: 'c13',
    as_of: '2000',
  },
  {
    instrument: 'b-tax',
    economy: 'TWN',
    type: 'tax-expenditure',
    orientation: 'horizontal; sectoral',
    start: '1991',
    start_state: 'about',
    end_state: 'in-force',
    as_of: '2000',
  },
  {
    instrument: 'b-plan',
    economy: 'TWN',
    type: 'plan',
    orientation: 'horizontal',
    start: '1980',
    end: '1991',
    as_of: '2000',
  },
];

const title = (name: string) => ({ en: name, es: name });

/** A table of firms: columns of numbers but for those named as text. */
export function firms(rows: readonly Row[], texts: readonly string[] = []): Table {
  const names = Object.keys(rows[0] ?? {});
  const fields = names.map((name) =>
    texts.includes(name) ? { name, title: title(name) } : { name, title: title(name), unit: UNITS.dataUnit },
  );
  return tableOf('firm_table', fields, rows);
}

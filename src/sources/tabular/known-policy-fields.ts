import { type KnownField, known } from './known-field.ts';

/** The fields of a table of policy instruments; years are text, for they may be `unknown` or `in-force`. */
export const POLICY_FIELDS_KNOWN: readonly KnownField[] = [
  known('start', 'text', 'first year', 'año inicial', [
    'start year',
    'year start',
    'ano inicial',
    'inicio',
    'desde',
  ]),
  known('end', 'text', 'last year', 'año final', ['end year', 'year end', 'ano final', 'fin', 'hasta']),
  known('as_of', 'text', 'known up to', 'conocido hasta', ['as of', 'a la fecha de']),
  known('instrument', 'text', 'instrument', 'instrumento', ['instrumento', 'instrument id']),
];

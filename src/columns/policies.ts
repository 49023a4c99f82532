import { UNITS } from '../base/unit.ts';
import { type ColumnKind, type ColumnMeaning, column } from './column.ts';

/** Years of instruments are text, for they may be `unknown` or `in-force`. */
function text(name: string, en: string, es: string, synonyms = '', kind: ColumnKind = 'text'): ColumnMeaning {
  return column(name, { kind, role: 'about' }, [en, es], ...(synonyms === '' ? [] : [synonyms]));
}

/** Columns of instruments of policy that a file may call otherwise. */
export const POLICIES: readonly ColumnMeaning[] = [
  text('instrument', 'Instrument', 'Instrumento', 'instrumento|instrument id', 'code'),
  text('start', 'First year', 'Año inicial', 'start year|year start|ano inicial|inicio|desde'),
  text('end', 'Last year', 'Año final', 'end year|year end|ano final|fin|hasta'),
  text('as_of', 'Known up to', 'Conocido hasta', 'as of|a la fecha de'),
];

const MEASURE = { kind: 'number', role: 'measure' } as const;

/** Of instruments and of chains under names that may mean anything elsewhere: read by their cells, not by their name. */
export const POLICY_DETAILS: readonly ColumnMeaning[] = [
  text('name_en', 'Name in English', 'Nombre en inglés'),
  text('name_es', 'Name in Spanish', 'Nombre en español'),
  text('type', 'Type', 'Tipo'),
  text('orientation', 'Orientation', 'Orientación'),
  text('domain', 'Policy domain (Warwick)', 'Ámbito de política (Warwick)'),
  text('quis_instrument', 'Instrument (OECD QuIS)', 'Instrumento (OCDE QuIS)'),
  text('quis_priority', 'Priority (OECD QuIS)', 'Prioridad (OCDE QuIS)'),
  text('start_state', 'Known of the first year', 'Se sabe del inicio'),
  text('end_state', 'Known of the last year', 'Se sabe del final'),
  column('target_share', { ...MEASURE, unit: UNITS.share }, [
    'Share of the target in the funds',
    'Proporción de los fondos para el destino',
  ]),
  column('content', { ...MEASURE, unit: UNITS.share }, [
    'Domestic content required',
    'Contenido nacional exigido',
  ]),
  text('eligibility', 'Rule of eligibility', 'Regla de elegibilidad'),
  column('budget', MEASURE, ['Budget', 'Presupuesto']),
  text('budget_unit', 'Unit of the budget', 'Unidad del presupuesto'),
  text('budget_year', 'Year of the budget', 'Año del presupuesto'),
  column('beneficiaries', { ...MEASURE, unit: UNITS.count }, ['Beneficiaries', 'Beneficiarios']),
  text('source', 'Source', 'Fuente'),
  text('chain', 'Chain', 'Cadena'),
  text('complexity', 'Complexity', 'Complejidad'),
  text('codifiability', 'Codifiability', 'Codificabilidad'),
  text('capability', 'Capability of suppliers', 'Capacidad de los proveedores'),
];

import type { Field } from '../base/table.ts';
import { UNITS, type Unit } from '../base/unit.ts';

function field(name: string, en: string, es: string, unit?: Unit): Field {
  return unit === undefined ? { name, title: { en, es } } : { name, title: { en, es }, unit };
}

/**
 * The columns of the table `policy_instrument`: one row an instrument and target, or one where it has no target.
 * `orientation` lists codes separated by `; `; `start` and `end` are years, empty where `start_state` or
 * `end_state` says why; `as_of` is the year up to which the record is known.
 */
export const POLICY_FIELDS: readonly Field[] = [
  field('instrument', 'instrument', 'instrumento'),
  field('economy', 'economy', 'economía'),
  field('name_en', 'name in English', 'nombre en inglés'),
  field('name_es', 'name in Spanish', 'nombre en español'),
  field('type', 'type', 'tipo'),
  field('orientation', 'orientation', 'orientación'),
  field('domain', 'policy domain (Warwick)', 'ámbito de política (Warwick)'),
  field('quis_instrument', 'instrument (OECD QuIS)', 'instrumento (OCDE QuIS)'),
  field('quis_priority', 'priority (OECD QuIS)', 'prioridad (OCDE QuIS)'),
  field('start', 'first year', 'año inicial'),
  field('start_state', 'what is known of the first year', 'qué se sabe del año inicial'),
  field('end', 'last year', 'año final'),
  field('end_state', 'what is known of the last year', 'qué se sabe del año final'),
  field('as_of', 'known up to', 'se conoce hasta'),
  field('classification', 'classification of the target', 'clasificación del destino'),
  field('activity', 'target industry', 'rama destinataria'),
  field('product', 'target product', 'producto destinatario'),
  field(
    'target_share',
    'share of the target in the funds',
    'proporción de los fondos para el destino',
    UNITS.share,
  ),
  field('content', 'domestic content required', 'contenido nacional exigido', UNITS.share),
  field('eligibility', 'rule of eligibility', 'regla de elegibilidad'),
  field('budget', 'budget', 'presupuesto', UNITS.dataUnit),
  field('budget_unit', 'unit of the budget', 'unidad del presupuesto'),
  field('budget_year', 'year of the budget', 'año del presupuesto'),
  field('beneficiaries', 'beneficiaries', 'beneficiarios', UNITS.count),
  field('source', 'source', 'fuente'),
  field('source_line', 'line of the source file', 'línea del archivo de origen', UNITS.lineNumber),
];

/** The columns of the table `chain_relation`: how a lead firm and its suppliers deal with one another. */
export const RELATION_FIELDS: readonly Field[] = [
  field('chain', 'chain', 'cadena'),
  field('economy', 'economy', 'economía'),
  field('complexity', 'complexity of transactions', 'complejidad de las transacciones'),
  field('codifiability', 'ability to codify them', 'posibilidad de codificarlas'),
  field('capability', 'capability of suppliers', 'capacidad de los proveedores'),
  field('source', 'source', 'fuente'),
  field('source_line', 'line of the source file', 'línea del archivo de origen', UNITS.lineNumber),
];

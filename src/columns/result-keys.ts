import { UNITS } from '../base/unit.ts';
import { type ColumnMeaning, type ColumnRole, column } from './column.ts';

function key(name: string, role: ColumnRole, en: string, es: string): ColumnMeaning {
  return column(name, { kind: 'code', role }, [en, es]);
}

/** Columns that results have beside those of inputs. Saved and read again, some are synonyms of an input's. */
export const RESULT_KEYS: readonly ColumnMeaning[] = [
  key('from', 'time', 'From', 'Desde'),
  key('to', 'time', 'To', 'Hasta'),
  key('reporter', 'place', 'Reporter', 'Declarante'),
  key('exporter', 'place', 'Exporter', 'Exportador'),
  key('importer', 'partner', 'Importer', 'Importador'),
  key('origin', 'place', 'Origin of the value added', 'Origen del valor agregado'),
  key('destination', 'partner', 'Absorbed by', 'Absorbido por'),
  key('other', 'partner', 'Other economy', 'Otra economía'),
  key('other_reporter', 'partner', 'Other reporter', 'Otro declarante'),
  key('reference', 'place', 'Reference', 'Referencia'),
  key('sector', 'class', 'Industry', 'Industria'),
  key('section', 'class', 'Section', 'Sección'),
  key('partner_sector', 'class', "Partner's industry", 'Industria del socio'),
  key('origin_sector', 'class', 'Industry of origin', 'Industria de origen'),
  key('other_product', 'class', 'Other product', 'Otro producto'),
  key('other_activity', 'class', 'Other class', 'Otra clase'),
  key('scope', 'class', 'Verdict on', 'Dictamen sobre'),
  key('origins', 'about', 'Industries of origin', 'Industrias de origen'),
  key('side', 'about', 'Side', 'Lado'),
  key('account', 'about', 'Account', 'Cuenta'),
  key('path', 'about', 'Path', 'Trayecto'),
  key('choice', 'about', 'Choice', 'Elección'),
  key('variant', 'about', 'Variant', 'Variante'),
  key('term', 'what', 'Term', 'Término'),
  key('unit', 'about', 'Unit', 'Unidad'),
  column('source_line', { kind: 'number', role: 'provenance', unit: UNITS.lineNumber }, [
    'Line in the source',
    'Línea en la fuente',
  ]),
  column('source_rows', { kind: 'number', role: 'provenance', unit: UNITS.count }, [
    'Rows of the source',
    'Filas de la fuente',
  ]),
  key('source_part', 'provenance', 'Sheet or file', 'Hoja o archivo'),
  key('source_step', 'provenance', 'Step', 'Paso'),
  column('source_row', { kind: 'number', role: 'provenance', unit: UNITS.none }, [
    'Row of the step',
    'Fila del paso',
  ]),
];

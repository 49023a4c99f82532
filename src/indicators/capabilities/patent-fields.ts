import type { Field } from '../../base/table.ts';
import type { InputField } from '../define.ts';
import { textField } from '../input-field.ts';
import { KEYS } from '../long-table.ts';
import { seriesFields } from './series-cells.ts';

/** The key of a technical field in results. */
export const FIELD_KEY: Field = {
  ...KEYS.activity,
  title: { en: 'Technical field', es: 'Campo técnico' },
};

/** The columns of patents by field. */
export const patentFields: readonly InputField[] = [
  ...seriesFields,
  textField(
    'activity',
    'optional',
    'technical field; `total` or nothing for all fields, `unclassified` for patents without one',
    'campo técnico; `total` o nada para todos los campos, `unclassified` para las patentes que no tienen',
  ),
];

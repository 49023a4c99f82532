import { codedColumn, type Field, type Table, wordsOf } from '../../base/table.ts';
import { textAt } from '../../base/text-column.ts';
import { choiceTitle, variantTitle } from '../sensitivity-titles.ts';

/** The result of an indicator that is about its own sensitivity, with the words of its choices and variants. */
export function withVariantLabels(table: Table): Table {
  const [choices, variants] = ['choice', 'variant'].map((name) => codedColumn(table, name));
  if (choices === null || variants === null) return table;
  const words = Array.from({ length: table.rows }, (_, row) => {
    const [choice, variant] = [textAt(choices, row) ?? '', textAt(variants, row) ?? ''];
    return [variant, variantTitle(variant, {}, choice)] as const;
  });
  const titles = wordsOf(table, 'choice').map((code) => [code, choiceTitle(code)] as const);
  const labels: Readonly<Record<string, NonNullable<Field['labels']>>> = {
    choice: Object.fromEntries(titles),
    variant: Object.fromEntries(words),
  };
  const named = (field: Field): Field =>
    Object.hasOwn(labels, field.name) ? { ...field, labels: labels[field.name] } : field;
  return { ...table, fields: table.fields.map(named) };
}

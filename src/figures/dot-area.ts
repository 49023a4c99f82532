import { say } from '../base/locale.ts';
import { textColumn } from '../base/table.ts';
import type { Mark } from './data.ts';
import type { Drawing } from './drawing.ts';
import { WORDS } from './words.ts';

/** Radius of a dot by a size of zero or more, its area in proportion; the largest size has radius `most`. */
export function dotRadius(sizes: readonly Mark[], most: number): (size: Mark) => number {
  const largest = sizes.reduce<number>(
    (high, size) => (typeof size === 'number' ? Math.max(high, size) : high),
    0,
  );
  return (size) => (typeof size === 'number' && largest > 0 ? most * Math.sqrt(size / largest) : 0);
}

/** What the area of the dots measures, as a sentence for the note; none where they are all alike. */
export function areaNote({ spec, lang }: Drawing): string[] {
  if (spec.size === undefined) return [];
  const field = spec.table.fields.find((one) => one.name === spec.size);
  const terms = new Set(spec.size === 'value' ? textColumn(spec.table, 'term') : []);
  const named = terms.size === 1 ? spec.labels?.[[...terms][0] ?? ''] : undefined;
  const title = say(named ?? field?.title ?? { en: spec.size, es: spec.size }, lang);
  const unit = field?.unit === undefined ? '' : say(field.unit.label, lang);
  const measured = [title, unit].filter((part) => part !== '').join(', ');
  return [`${say(WORDS.dotArea, lang)}: ${measured}.`];
}

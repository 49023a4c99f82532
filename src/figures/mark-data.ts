import { say } from '../base/locale.ts';
import type { Mark } from './data.ts';
import type { Drawing } from './drawing.ts';
import { showNumber } from './number.ts';
import { placeName } from './place-name.ts';
import type { MarkData } from './scene/scene.ts';

/** What a mark says of its codes and, where it has one, its number: `Mexico, 1994: 12.5 percent`. */
export function markData(
  drawing: Drawing,
  codes: readonly string[],
  value: number | null,
  rows: readonly number[],
): MarkData {
  const { spec, lang } = drawing;
  const names = codes.filter((code) => code !== '').map((code) => placeName(spec, code, lang));
  return { label: [names.join(', '), ...valueWords(drawing, value)].filter(Boolean).join(': '), rows };
}

/** The number of a column by name: `Exports 12.5 million US dollars`. */
export function columnWords({ spec, lang }: Drawing, column: string | undefined, mark: Mark): string[] {
  if (column === undefined || typeof mark !== 'number') return [];
  const field = spec.table.fields.find(({ name }) => name === column);
  const title = say(field?.title ?? { en: column, es: column }, lang);
  const unit = field?.unit ?? (column === spec.y ? spec.unit : undefined);
  const shown = showNumber(mark, lang, spec.decimals ?? unit?.decimals ?? 2);
  return [`${title} ${shown} ${unit === undefined ? '' : say(unit.label, lang)}`.trim()];
}

function valueWords({ spec, lang }: Drawing, value: number | null): string[] {
  if (value === null) return [];
  const shown = showNumber(value, lang, spec.decimals ?? spec.unit.decimals);
  return [`${shown} ${say(spec.unit.label, lang)}`.trim()];
}

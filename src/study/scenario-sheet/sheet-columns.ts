import { type ShockField, shockForms } from '../../workspace/scenario/shock-forms.ts';

/** What stands above the shocks of a sheet, a line each, in the words of a scenario's file. */
export const SETTINGS = [
  'id',
  'title',
  'on',
  'release',
  'file',
  'read',
  'year',
  'elasticity',
  'model',
  'sweep',
] as const;

/** Settings that a file has under `data`. */
export const OF_DATA: ReadonlySet<string> = new Set(['release', 'file', 'read']);

/** The first cell of the line with the names of the columns. */
export const KIND = 'kind';

/** What a cell of a shock means; null where its kind has no such part. */
export function fieldOf(kind: string, name: string): ShockField | null {
  const form = shockForms().find((one) => one.kind === kind);
  return form?.fields.find((field) => field.name === name) ?? null;
}

/** Every part of any kind of shock, once: the columns of a sheet after the kind. */
export function sheetColumns(): readonly string[] {
  return [...new Set(shockForms().flatMap(({ fields }) => fields.map(({ name }) => name)))];
}

import { badOption } from '../../../base/bad-option.ts';
import { FILE_KEY, isFileKey } from './read-bulk-list.ts';

/** @throws EscalarError `bad-option` for what is no key of a file */
export function requireFileKey(value: string): string {
  if (isFileKey(value)) return value;
  throw badOption(FILE_KEY, value, {
    en: "the reporter's number and the key of the list: 484/b07f98",
    es: 'el número del declarante y la clave de la lista: 484/b07f98',
  });
}

import { EscalarError } from '../../../base/error.ts';
import { FILE_KEY, isFileKey } from './read-bulk-list.ts';

/** @throws EscalarError `bad-option` for what is no key of a file */
export function requireFileKey(value: string): string {
  if (isFileKey(value)) return value;
  throw new EscalarError('bad-option', {
    option: FILE_KEY,
    value,
    expected: {
      en: "the reporter's number and the key of the list: 484/b07f98",
      es: 'el número del declarante y la clave de la lista: 484/b07f98',
    },
  });
}

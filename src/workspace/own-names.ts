import type { Text } from '../base/locale.ts';
import { codedColumn, type Table } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { plainHeader } from '../columns/plain-header.ts';
import { meaningOf } from '../columns/vocabulary.ts';

/** What a column of names is called: `Denominación`, `cmdDesc`, `nace_r2_name`, `Nombre de la clase`. */
const NAMES = /^(?:nombre|denominacion|descripcion|etiqueta|titulo|label|title)\b|\bname$|desc(?:ription)?$/;

/** Names of whom and where: beside a class they are no names of it. */
const OTHERS =
  /entidad|estado|municipio|region|provincia|departamento|pais|economia|socio|empresa|establecimiento|country|state|county|city|geo|area|economy|partner|reporter|company|firm|plant/;

/** The names that a file has for its classes, in a column beside their codes: each code has one throughout. */
export function ownNames(table: Table): Readonly<Record<string, Text>> {
  const fields = table.fields.map(({ name }) => name);
  return Object.assign(
    {},
    ...['activity', 'product'].map((codes) => {
      const at = fields.indexOf(codes);
      const beside = at < 0 ? [] : [fields[at + 1], fields[at - 1]];
      const header = beside.find(
        (name) => name !== undefined && meaningOf(name) === null && isOfNames(plainHeader(name)),
      );
      return header === undefined ? {} : namesBy(table, codes, header);
    }),
  );
}

function isOfNames(header: string): boolean {
  return NAMES.test(header) && !OTHERS.test(header);
}

function namesBy(table: Table, codes: string, header: string): Readonly<Record<string, Text>> {
  const [code, name] = [codedColumn(table, codes), codedColumn(table, header)];
  const names = new Map<string, string>();
  for (let row = 0; code !== null && name !== null && row < table.rows; row += 1) {
    const [one, said] = [textAt(code, row), textAt(name, row)];
    if (one === null || said === null) continue;
    if ((names.get(one) ?? said) !== said) return {};
    names.set(one, said);
  }
  // one name for all of them is of something else
  if (names.size > 1 && new Set(names.values()).size === 1) return {};
  return Object.fromEntries([...names].map(([one, said]) => [one, { en: said, es: said }]));
}

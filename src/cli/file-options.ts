import type { CommandSpec } from './command-spec.ts';

/** How a command that reads a person's own file takes it. */
export const FILE_OPTIONS: CommandSpec['options'] = [
  {
    flags: '--map <column=field>',
    many: true,
    about: { en: 'rename a column', es: 'renombra una columna' },
  },
  {
    flags: '--set <field=text>',
    many: true,
    about: { en: 'add a column with one text', es: 'agrega una columna con un texto' },
  },
  {
    flags: '--where <column=values>',
    many: true,
    about: { en: 'rows to keep', es: 'filas que se conservan' },
  },
  {
    flags: '--read <option=value>',
    many: true,
    about: { en: 'how to read the file', es: 'cómo leer el archivo' },
  },
];

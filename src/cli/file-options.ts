import type { SourceSpec } from '../workspace/source-schema.ts';
import { type CommandCall, type CommandSpec, many } from './command-spec.ts';
import { listOf, readConditions, readPairs, readRecodes } from './pairs.ts';

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
    about: {
      en: 'add a column with one text, or made of others: "value==value * 1000"',
      es: 'agrega una columna con un texto, o hecha de otras: "value==value * 1000"',
    },
  },
  {
    flags: '--recode <column:old=new>',
    many: true,
    about: {
      en: 'another word for one in a column: variable:G_XGDP=gerd_gdp',
      es: 'otra palabra para una de una columna: variable:G_XGDP=gerd_gdp',
    },
  },
  {
    flags: '--drop <columns>',
    many: true,
    about: { en: 'columns to leave out: A,B', es: 'columnas que se omiten: A,B' },
  },
  {
    flags: '--where <column=values>',
    many: true,
    about: {
      en: 'rows to keep: economy=MEX,TWN or period=1994..2008',
      es: 'filas que se conservan: economy=MEX,TWN o period=1994..2008',
    },
  },
  {
    flags: '--read <option=value>',
    many: true,
    about: {
      en: 'how to read the file: decimal=, delimiter=; sheet=2; for input-output tables see describe',
      es: 'cómo leer el archivo: decimal=, delimiter=; sheet=2; para matrices véase describe',
    },
  },
];

type FileSpec = { [K in 'map' | 'recode' | 'drop' | 'set' | 'where' | 'read']: NonNullable<SourceSpec[K]> };

/** What those options say. @throws EscalarError `bad-pair`, `condition-twice` */
export function fileSpec(call: CommandCall): FileSpec {
  return {
    map: readPairs('--map', many(call, 'map'), 'COLUMN=FIELD'),
    recode: readRecodes('--recode', many(call, 'recode')),
    drop: many(call, 'drop').flatMap(listOf),
    set: readPairs('--set', many(call, 'set'), 'FIELD=TEXT'),
    where: readConditions('--where', many(call, 'where')),
    read: readPairs('--read', many(call, 'read')),
  };
}

import type { CommandSpec } from './command-spec.ts';

export const FLOWS_OPTIONS: CommandSpec['options'] = [
  {
    flags: '--data <address>',
    about: {
      en: 'a folder that flows import made, duckdb://FILE or clickhouse://USER@HOST/DATABASE',
      es: 'una carpeta creada por flows import, duckdb://ARCHIVO o clickhouse://USUARIO@SERVIDOR/BASE',
    },
  },
  {
    flags: '--to <address>',
    about: {
      en: 'where to write: duckdb://FILE or clickhouse://…; for import a folder too',
      es: 'dónde escribir: duckdb://ARCHIVO o clickhouse://…; para import, también una carpeta',
    },
  },
  {
    flags: '--table <table>',
    about: {
      en: 'trade_flow (default), industry_panel or series',
      es: 'trade_flow (por omisión), industry_panel o series',
    },
  },
  {
    flags: '--by <columns>',
    about: {
      en: 'what stays apart in a sum: period,economy (period when left out)',
      es: 'lo que queda separado en una suma: period,economy (period si se omite)',
    },
  },
  {
    flags: '--where <column=values>',
    many: true,
    about: {
      en: 'rows to add up: economy=MEX,TWN or period=1994..2008',
      es: 'filas que se suman: economy=MEX,TWN o period=1994..2008',
    },
  },
  {
    flags: '--basket <expression>',
    about: {
      en: 'products to add up, as escalar basket reads them: 85+87-8712, lall:HT1',
      es: 'productos que se suman, como los lee escalar basket: 85+87-8712, lall:HT1',
    },
  },
  {
    flags: '--in <classification>',
    about: { en: 'of the products: HS1992, HS2012, …', es: 'la de los productos: HS1992, HS2012, …' },
  },
  {
    flags: '--digits <number>',
    about: { en: 'cut the products to so many digits', es: 'recorta los productos a esas cifras' },
  },
  {
    flags: '--unit <unit>',
    about: {
      en: 'for import, of the values: usd, usd-million, …',
      es: 'para import, la de los valores: usd, usd-million, …',
    },
  },
  {
    flags: '--source <text>',
    about: { en: 'for import: how to cite the figures', es: 'para import: cómo citar las cifras' },
  },
  {
    flags: '--plan',
    about: {
      en: 'tell what a sum costs and how the engine goes about it, without doing it',
      es: 'dice lo que cuesta una suma y cómo procede el motor, sin hacerla',
    },
  },
];

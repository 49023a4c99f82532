import { grouped, same } from '../../base/locale.ts';
import { codedColumn, numberColumn, type Table } from '../../base/table.ts';
import { number } from '../../indicators/options.ts';
import type { DataCheck, DataFinding } from './data-check.ts';
import { keyGroups, keyNames, keysOfRow } from './row-keys.ts';

/** A sum that numbers of one place may make: of columns or variables. */
interface Balance {
  readonly whole: RegExp | 100;
  readonly plus: RegExp;
  readonly minus?: RegExp;
}

const BALANCES: readonly Balance[] = [
  {
    whole: /^output$/,
    plus: /^(value_added|intermediate[_ ](inputs|consumption)|consumo[_ ]intermedio)$/i,
  },
  { whole: /^balance_total$/, plus: /^exports_total$/, minus: /^imports_total$/ },
  { whole: /^gerd$/, plus: /^performer_/ },
  { whole: /^gerd$/, plus: /^funder_/ },
  { whole: 100, plus: /^performer_/ },
  { whole: 100, plus: /^funder_/ },
  { whole: /^type_/, plus: /^funder_/ },
];

export const balances: DataCheck = {
  id: 'balances',
  title: { en: 'balances', es: 'saldos' },
  about: {
    en: 'Sums that hold in most places of a table and not in all: output is value added and inputs, a balance is exports less imports, expenditure on R&D is that of its performers and of its funders, or their shares make 100; of input-output tables, what a row delivers and what a column takes in is the output published.',
    es: 'Sumas que se cumplen en la mayoría de los lugares de una tabla y no en todos: la producción es valor agregado más insumos, el saldo es exportaciones menos importaciones, el gasto en I+D es el de quienes lo ejecutan y el de quienes lo financian, o sus porcentajes suman 100; en las matrices, lo que entrega una fila y lo que recibe una columna es la producción publicada.',
  },
  way: {
    en: 'Compare the place with the publication; a part may be left out there, or of another vintage.',
    es: 'Compare el lugar con la publicación; allí puede faltar una parte, o ser de otra edición.',
  },
  limit: number(
    0.01,
    {
      en: 'the part of the whole that may be lacking or too much',
      es: 'la parte del total que puede faltar o sobrar',
    },
    { min: 0 },
  ),
  look: (table, slack) => {
    const places = placesOf(table);
    return BALANCES.flatMap((balance) => unbalanced(balance, places, slack));
  },
};

interface Place {
  readonly name: string;
  readonly values: ReadonlyMap<string, number>;
}

/** The numbers of each place by what they are: columns of a panel, variables of a series. */
function placesOf(table: Table): readonly Place[] {
  const variable = codedColumn(table, 'variable');
  const value = numberColumn(table, 'value')?.values;
  const keys = keyNames(table).filter((name) => name !== 'variable');
  if (variable !== null && value !== undefined) {
    const { of, firsts } = keyGroups(table, keys);
    const maps = firsts.map(() => new Map<string, number>());
    variable.codes.forEach((code, row) => {
      if (code !== 0 && !Number.isNaN(value[row])) maps[of[row]].set(variable.words[code - 1], value[row]);
    });
    return firsts.map((row, group) => ({ name: keysOfRow(table, keys, row), values: maps[group] }));
  }
  const isPart = (name: string) =>
    BALANCES.some((one) => wholesOf(one).test(name) || partsOf(one).test(name));
  const columns = table.fields.flatMap(({ name }) =>
    isPart(name) ? [{ name, values: numberColumn(table, name)?.values }] : [],
  );
  if (columns.length < 2) return [];
  return Array.from({ length: table.rows }, (_, row) => ({
    name: keysOfRow(table, keys, row),
    values: new Map(
      columns.flatMap(({ name, values }): [string, number][] =>
        values === undefined || Number.isNaN(values[row]) ? [] : [[name, values[row]]],
      ),
    ),
  }));
}

/** None where the whole is a number. */
function wholesOf({ whole }: Balance): RegExp {
  return whole === 100 ? /^$/ : whole;
}

function partsOf({ plus, minus }: Balance): RegExp {
  return minus === undefined ? plus : new RegExp(`${plus.source}|${minus.source}`, plus.flags);
}

function unbalanced(balance: Balance, places: readonly Place[], slack: number): readonly DataFinding[] {
  const names = [...new Set(places.flatMap(({ values }) => [...values.keys()]))];
  const parts = names.filter((name) => partsOf(balance).test(name));
  const wholes = names.filter((name) => wholesOf(balance).test(name));
  if (parts.length < 2 || (balance.whole !== 100 && wholes.length === 0)) return [];
  // a part that is not reported may be the difference
  const whole = places.filter(({ values }) => [...parts, ...wholes].every((name) => values.has(name)));
  const gaps = whole.map(({ name, values }) => {
    const sum = (list: readonly string[]) =>
      list.reduce((made, one) => made + (balance.minus?.test(one) ? -1 : 1) * (values.get(one) as number), 0);
    const total = balance.whole === 100 ? 100 : sum(wholes);
    const size = Math.max(Math.abs(total), ...parts.map((part) => Math.abs(values.get(part) as number)));
    return { name, gap: size === 0 ? 0 : Math.abs(sum(parts) - total) / size };
  });
  const off = gaps.filter(({ gap }) => gap > slack);
  const [first] = off;
  if (first === undefined || off.length > gaps.length / 2) return [];
  const worst = (100 * Math.max(...off.map(({ gap }) => gap))).toFixed(1);
  const made = balance.whole === 100 ? '100' : wholes.join(' + ');
  return [
    {
      check: 'balances',
      level: 'fault',
      count: off.length,
      place: same(first.name),
      text: {
        en: `${parts.join(', ')} do not make ${made} in ${grouped(off.length)} of ${grouped(gaps.length)} places (largest gap ${worst}%)`,
        es: `${parts.join(', ')} no suman ${made} en ${grouped(off.length)} de ${grouped(gaps.length)} lugares (brecha mayor ${worst} %)`,
      },
    },
  ];
}

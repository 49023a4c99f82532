import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { warning } from '../../base/note.ts';
import { cellAt, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { missingColumn } from '../missing-column.ts';
import type { Note } from '../note.ts';
import { sizeClasses, sizeClassOf } from './kernels/size-classes.ts';
import {
  checkRule,
  checkShares,
  evaluateRule,
  type Fact,
  sharesOf,
  type Verdict,
} from './rule/evaluate-rule.ts';
import { parseRule, type Rule } from './rule/parse-rule.ts';

/** A rule read and checked against the columns of a table of firms. @throws EscalarError of the rule */
export function ruleFor(table: Table, text: string): Rule {
  const rule = parseRule(text);
  const have = table.fields.map(({ name }) => name).filter((name) => name !== 'source_line');
  checkRule(rule, (name) => (have.includes(name) ? (table.columns[name]?.kind ?? null) : null), have);
  checkShares(rule);
  return rule;
}

/** A fact of the firm in a row; null where it is missing. */
export function factAt(table: Table, row: number): (name: string) => Fact {
  return (name) => {
    const column = table.columns[name];
    const cell = column === undefined ? null : cellAt(column, row);
    if (typeof cell === 'string') return cell.trim() === '' ? null : cell;
    return typeof cell === 'number' ? cell : null;
  };
}

/** The verdict on every firm, in the order of the rows. */
export function verdictsOf(table: Table, rule: Rule): readonly Verdict[] {
  return Array.from({ length: table.rows }, (_, row) => evaluateRule(rule, factAt(table, row)));
}

/** Facts called a share that go beyond 1, as percents do, while the rule holds shares from 0 to 1. */
export function shareNotes(table: Table, rule: Rule): readonly Note[] {
  return [...new Set(sharesOf(rule).map(({ name }) => name))].flatMap((name): Note[] => {
    const beyond = (numberColumn(table, name)?.values ?? []).filter((value) => value > 1 || value < 0);
    const [first] = beyond;
    if (first === undefined) return [];
    return [
      warning(
        `"${name}" goes beyond 0 to 1 in ${beyond.length} ${beyond.length === 1 ? 'firm' : 'firms'} (${first}), and the rule takes it as a share: percents must be divided by 100.`,
        `"${name}" sale de 0 a 1 en ${beyond.length} ${beyond.length === 1 ? 'empresa' : 'empresas'} (${first}) y la regla la toma como proporción: los por cientos deben dividirse entre 100.`,
      ),
    ];
  });
}

export const UNKNOWN_SIZE = 'unknown';

/**
 * The size class of every firm, and the classes in order.
 * @throws EscalarError `bad-option` for cuts that are not increasing numbers; `missing-column`
 */
export function sizesOf(
  table: Table,
  options: {
    readonly size: string | null;
    readonly size_class: string | null;
    readonly cuts: readonly string[];
  },
): { readonly classes: readonly string[]; readonly of: readonly string[] } {
  if (options.size_class !== null) {
    const ready = textColumn(table, options.size_class);
    if (ready === null) throw lacking(options.size_class, table);
    const of = ready.map((code) => (code === null || code === '' ? UNKNOWN_SIZE : code));
    return { classes: last([...new Set(of)]), of };
  }
  const name = options.size ?? 'employees';
  const sizes = numberColumn(table, name);
  if (sizes === null) {
    if (options.size === null) return { classes: [], of: [] };
    throw lacking(name, table);
  }
  const cuts = options.cuts.length === 0 ? [10, 50, 250] : options.cuts.map(Number);
  if (cuts.some((cut, i) => !Number.isFinite(cut) || (i > 0 && cut <= cuts[i - 1])))
    throw badOption('cuts', options.cuts.join(','), {
      en: 'increasing numbers: 10,50,250',
      es: 'números crecientes: 10,50,250',
    });
  const classes = sizeClasses(cuts);
  const of = Array.from({ length: table.rows }, (_, row) => {
    const cell = cellAt(sizes, row);
    return typeof cell === 'number' ? sizeClassOf(classes, cell) : UNKNOWN_SIZE;
  });
  return {
    classes: last([...classes.map(({ code }) => code).filter((code) => of.includes(code)), ...of]),
    of,
  };
}

/** Each code once, those of unknown size last. */
function last(codes: readonly string[]): readonly string[] {
  const once = [...new Set(codes)];
  return [...once.filter((code) => code !== UNKNOWN_SIZE), ...once.filter((code) => code === UNKNOWN_SIZE)];
}

export function lacking(column: string, table: Table): EscalarError {
  const have = table.fields.map(({ name }) => name);
  return missingColumn(column, have, 'eligibility');
}

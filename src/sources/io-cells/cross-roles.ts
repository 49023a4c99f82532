import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { type CrossLine, type CrossTable, lineName, lineTexts } from './cross-table.ts';
import { type AccountKind, accountKind, type UseKind, useKind } from './io-codes.ts';

/** What a column of no industry is, once it is known whether all final demand is one column or the sum of others. */
type SettledUse = Exclude<UseKind, 'whole'>;

/** What each line of a table is; `null` is an industry. */
export interface CrossRoles {
  readonly rows: readonly (AccountKind | null)[];
  readonly columns: readonly (SettledUse | null)[];
}

/**
 * Tells industries, which stand on both sides, from final demand, accounts and totals, which have names of their own.
 * @throws EscalarError `not-computable` for a code that is on one side only and that nobody knows, and where there is no
 *   industry or nothing of final demand
 */
export function crossRoles(table: CrossTable): CrossRoles {
  const { file, rows, columns, home } = table;
  const industries = industriesIn(rows, columns);
  const isIndustry = ({ code }: CrossLine): boolean => industries.has(code);
  const uses = columns.map((line) => (isIndustry(line) ? null : useOf(file, line, columns, home !== null)));
  const roles = {
    rows: rows.map((line) => (isIndustry(line) ? null : accountOf(file, line, rows))),
    columns: uses.map((kind, c) => (kind === 'whole' ? wholeOf(columns[c], columns, uses) : kind)),
  };
  if (!roles.rows.includes(null)) throw lacking(file, NO_INDUSTRY);
  if (!roles.columns.includes('demand')) throw lacking(file, NO_DEMAND);
  return roles;
}

/** All final demand, or all consumption (P3) or investment (P5): the sum of others where others of the kind are there. */
function wholeOf(
  line: CrossLine,
  columns: readonly CrossLine[],
  uses: readonly (UseKind | null)[],
): SettledUse {
  const isPart = (code: string): boolean => /^p[35]/i.test(code);
  const others = columns.filter((one, c) => {
    if (one === line || one.economy !== line.economy) return false;
    if (isPart(line.code)) return uses[c] === 'demand' && one.code.startsWith(line.code.slice(0, 2));
    return uses[c] === 'demand' || (uses[c] === 'whole' && isPart(one.code));
  });
  return others.length > 0 ? 'total' : 'demand';
}

/** The codes that stand on both sides, unless both call them something else: a row of totals and a column of them may share one. */
function industriesIn(rows: readonly CrossLine[], columns: readonly CrossLine[]): ReadonlySet<string> {
  const [below, beside] = [rows, columns].map(
    (lines) => new Map(lines.map(({ code, name }) => [code, name] as const).reverse()),
  );
  const isIndustry = ([code, name]: readonly [string, string]): boolean => {
    const other = beside.get(code);
    if (other === undefined) return false;
    return accountKind(code, name || other) === null || useKind(code, other || name) === null;
  };
  return new Set([...below].filter(isIndustry).map(([code]) => code));
}

function accountOf(file: string, line: CrossLine, all: readonly CrossLine[]): AccountKind {
  const kind = accountKind(...lineTexts(line));
  if (kind === null) throw unknownCode(file, line, 'row', all);
  return kind;
}

/** @param isNational whether exports and imports are uses of their own, as they are in a table of one economy */
function useOf(file: string, line: CrossLine, all: readonly CrossLine[], isNational: boolean): UseKind {
  const kind = useKind(...lineTexts(line));
  const isTrade = kind === 'exports' || kind === 'imports';
  if (kind === null || (isTrade && !isNational)) throw unknownCode(file, line, 'column', all);
  return kind;
}

function unknownCode(
  file: string,
  line: CrossLine,
  side: 'row' | 'column',
  all: readonly CrossLine[],
): EscalarError {
  const label = lineName(line);
  const nearest = nearestName(
    label,
    all.filter((one) => one !== line).map((one) => lineName(one)),
  );
  const near =
    nearest === null ? ['', ''] : [` (the nearest is ${nearest})`, ` (el más parecido es ${nearest})`];
  const en = side === 'row' ? 'a row, and in no column' : 'a column, and in no row';
  const es = side === 'row' ? 'un renglón y en ninguna columna' : 'una columna y en ningún renglón';
  return new EscalarError('not-computable', {
    indicator: file,
    why: {
      en: `the code "${label}"${near[0]} stands in ${en}, so that it is no industry, and it is no known ${side === 'row' ? 'row of value added, taxes, imports or totals' : 'category of final demand and no total'}`,
      es: `el código "${label}"${near[1]} está en ${es}, por lo que no es una industria, y no es ${side === 'row' ? 'ningún renglón conocido de valor agregado, impuestos, importaciones o totales' : 'ninguna categoría conocida de demanda final ni un total'}`,
    },
    try: {
      en: 'Name each industry alike on both sides, final demand HFCE, NPISH, GGFC, GFCF, INVNT, P3_S14, P51G or FD, and what else is paid VA, TLS or OUTPUT; write the zero where an industry buys or sells nothing.',
      es: 'Nombre cada industria igual en ambos lados, la demanda final HFCE, NPISH, GGFC, GFCF, INVNT, P3_S14, P51G o FD, y lo demás que se paga VA, TLS u OUTPUT; escriba el cero donde una industria no compra o no vende nada.',
    },
  });
}

const NO_INDUSTRY = {
  en: 'no code stands both in its rows and in its columns, so that nothing tells its industries',
  es: 'ningún código está a la vez en sus renglones y en sus columnas, así que nada dice cuáles son sus industrias',
};
const NO_DEMAND = {
  en: 'it has inputs and no final demand, without which no output is known',
  es: 'tiene insumos y ninguna demanda final, sin la cual no se conoce la producción',
};

function lacking(file: string, why: { readonly en: string; readonly es: string }): EscalarError {
  return new EscalarError('not-computable', {
    indicator: file,
    why,
    try: {
      en: 'Give inputs and final demand in one table: codes of industries alike on both sides, and columns such as HFCE, GGFC, GFCF, INVNT or FD.',
      es: 'Indique insumos y demanda final en una sola tabla: códigos de industria iguales en ambos lados y columnas como HFCE, GGFC, GFCF, INVNT o FD.',
    },
  });
}

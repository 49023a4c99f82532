import { EscalarError } from '../../base/error.ts';
import { openDta } from '../tabular/dta/open-dta.ts';
import { info } from '../tabular/note.ts';
import { numberMatrix } from './number-matrix.ts';
import type { WideOptions, WideTable } from './read-wide.ts';

/** The names of a table of numbers alone, in its order. */
export interface BareNames {
  readonly countrylist: readonly string[];
  /** Empty: industries are numbered from 1. */
  readonly sectorlist: readonly string[];
}

/**
 * Reads [Z|Y], numbers alone, as Stata's `icio_load, iciotable(user)` takes it: (G N) × (G N + G U) for G economies,
 * N industries and U categories of final demand, economy by economy.
 * @throws EscalarError `io-shape`, `io-not-finite`, `bad-option` for a file that has names
 */
export function bareTable(file: string, names: BareNames, options: WideOptions): WideTable {
  const reader = numberMatrix(file, false, (columns) => columns, options.decimal === ',' ? ',' : '.');
  const G = names.countrylist.length;
  return {
    feed: reader.feed,
    end: () => {
      const { values, columns, labels } = reader.end();
      if (columns[0].length > 1 || labels[0].length > 0) throw hasNames(names.countrylist);
      const [n, across] = [labels.length, columns.length];
      const N = names.sectorlist.length || n / G;
      const U = (across - n) / G;
      if (G * N !== n || !Number.isInteger(N) || !Number.isInteger(U) || U < 1) {
        const industries = names.sectorlist.length || 'N';
        const expected = `${G}·${industries} × (${G}·${industries} + ${G}·U)`;
        throw new EscalarError('io-shape', { part: file, expected, found: `${n} × ${across}` });
      }
      const sectors = Array.from({ length: N }, (_, k) => names.sectorlist[k] ?? `${k + 1}`);
      const uses = Array.from({ length: U }, (_, k) => `F${k + 1}`);
      const block = (from: number, width: number): Float64Array => {
        const out = new Float64Array(n * width);
        for (let i = 0; i < n; i += 1)
          out.set(values.subarray(i * across + from, i * across + from + width), i * width);
        return out;
      };
      return {
        year: options.year,
        rows: names.countrylist.flatMap((economy) => sectors.map((sector) => ({ economy, sector }))),
        demand: names.countrylist.flatMap((economy) => uses.map((category) => ({ economy, category }))),
        Z: block(0, n),
        Y: block(n, across - n),
        notes: [
          info(
            `${file}: numbers alone, read as ${G} economies × ${N} industries and ${U} categories of final demand, named in the order of countrylist; nothing in the file can confirm that order.`,
            `${file}: solo números, leídos como ${G} economías × ${N} industrias y ${U} categorías de demanda final, nombradas en el orden de countrylist; nada en el archivo puede confirmar ese orden.`,
          ),
        ],
      };
    },
  };
}

/** The same of a file of Stata, whose variables have names that say nothing. @throws EscalarError as `bareTable`, `damaged-stata` */
export function bareStata(
  file: string,
  bytes: Uint8Array,
  names: BareNames,
  options: WideOptions,
): ReturnType<WideTable['end']> {
  const { grid } = openDta(file, bytes);
  const table = bareTable(file, names, { ...options, decimal: '.' });
  const encoder = new TextEncoder();
  for (let row = 1; row < grid.rows; row += 1) {
    const cells = Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column));
    table.feed(encoder.encode(`${cells.join(',')}\n`));
  }
  return table.end();
}

function hasNames(countrylist: readonly string[]): EscalarError {
  return new EscalarError('bad-option', {
    option: 'countrylist',
    value: countrylist.join(','),
    expected: {
      en: 'no list: the file has names of its own; leave --read countrylist= out',
      es: 'ninguna lista: el archivo tiene nombres propios; omita --read countrylist=',
    },
  });
}

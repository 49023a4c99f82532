import { badOption } from '../../base/bad-option.ts';
import type { Table } from '../../base/table.ts';
import { balanceMatrix } from '../../indicators/chains/balancing/balance-matrix.ts';
import { readTotals } from '../../sources/io-csv/read-totals.ts';
import { pivotTable } from '../../study/report/pivot-table.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one, text } from '../command-spec.ts';
import { ioFile } from '../io-file.ts';
import { matrixCsv } from '../matrix-csv.ts';
import { openOutFile } from '../out-file.ts';
import { sayResult } from '../say-result.ts';
import { showTable } from '../show-table.ts';
import { version } from '../version.ts';

const TITLE = { en: 'Balanced matrix', es: 'Matriz balanceada' };

export const balanceCommand: CommandSpec = {
  ...lineOf('balance', {
    en: 'CSV with names in its first line and column, such as Z.csv',
    es: 'CSV con nombres en su primer renglón y columna, como Z.csv',
  }),
  options: [
    {
      flags: '--totals <file>',
      required: true,
      about: {
        en: 'CSV with row, column, total and, where totals may contradict each other, deviation; an empty name is all, a+b several',
        es: 'CSV con row, column, total y, donde los totales pueden contradecirse, deviation; un nombre vacío es todos, a+b varios',
      },
    },
    {
      flags: '--matrix <file>',
      about: { en: 'write the balanced matrix as CSV', es: 'escribe la matriz balanceada como CSV' },
    },
    {
      flags: '--decimal <mark>',
      about: {
        en: 'the decimal mark of both files, where their numbers do not tell it',
        es: 'el signo decimal de ambos archivos, donde sus números no lo aclaran',
      },
    },
  ],
  finishes: true,
  writesTables: true,
  run: balanceFiles,
};

async function balanceFiles(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const [matrix, totals] = [await ioFile(text(call, 0)), await ioFile(one(call, 'totals') ?? '')];
  const read = readTotals({ matrix, totals }, markOf(one(call, 'decimal')));
  const found = balanceMatrix(read.matrix, read.totals);
  const result = { ...found.result, notes: [...read.notes, ...found.result.notes] };
  const name = one(call, 'matrix');
  if (name !== null) {
    const out = openOutFile(name);
    for (const chunk of matrixCsv(found.matrix, terminal)) out.write(chunk);
    out.commit();
  }
  sayResult(terminal, { title: TITLE }, result);
  const { residuals, notes } = result;
  // a person reads a total across, a program gets rows
  const table = terminal.format === 'text' ? across(result.table) : result.table;
  await showTable(terminal, table, { meta: { residuals, notes, version: version() } });
}

function across(table: Table): Table {
  const labels = table.fields.find(({ name }) => name === 'term')?.labels ?? {};
  return pivotTable(table, 'term', (code) => labels[code]);
}

/** @throws EscalarError `bad-option` */
function markOf(value: string | null): 'auto' | '.' | ',' {
  if (value === null || value === '.' || value === ',') return value ?? 'auto';
  throw badOption('--decimal', value, { en: '. or ,', es: '. o ,' });
}

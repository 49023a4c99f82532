import { same, type Text } from '../base/locale.ts';
import { filterRows, numberColumn, type Table, takeRows, textColumn } from '../base/table.ts';
import { wordsIn } from '../base/text-column.ts';
import { unitOf } from '../base/unit.ts';
import { firstRows, printedRows } from '../report/printed-rows.ts';
import { latexLines } from '../report/table-latex.ts';
import { markdownLines } from '../report/table-markdown.ts';
import { textLines } from '../report/table-text.ts';
import { labelsOf } from '../study/report/labels.ts';
import { wholeOfResult } from '../study/report/whole-of-result.ts';
import type { ScenarioResult } from '../workspace/scenario/apply-scenario.ts';
import { methodOf } from '../workspace/scenario/scenario-model.ts';
import type { Terminal } from './terminal.ts';

/** What of a scenario a person reads, each unit a table of its own, with the sentence that belongs under it. */
export async function showScenario(
  terminal: Terminal,
  { scenario, table, curve }: ScenarioResult,
  named: ReadonlySet<string>,
  caption: Text,
): Promise<void> {
  const { lang, format } = terminal;
  const { caveat } = methodOf(scenario);
  // a curve of all economies is for programs
  const shown = curve === null || format !== 'text' ? table : onlyOf(table, named);
  const parts = partsByUnit(shown);
  const labels = table.fields.find(({ name }) => name === 'term')?.labels ?? {};
  if (format === 'tex') {
    const names = { ...labelsOf(table, undefined), ...labels };
    for (const part of parts) {
      const count = printedRows(part.rows, terminal.rows);
      const rest = count === part.rows ? [] : [firstRows(count, part.rows, wholeOfResult(part.rows))];
      const printed = filterRows(part, (row) => row < count);
      await terminal.stream(latexLines(printed, lang, { labels: names, caption, notes: [caveat, ...rest] }));
    }
    return;
  }
  for (const part of parts) {
    const { width, rows } = terminal;
    await terminal.stream(
      format === 'md'
        ? markdownLines(part, lang, { labels })
        : textLines(part, lang, { labels, width, ...(typeof rows === 'number' ? { maxRows: rows } : {}) }),
    );
    terminal.out('');
  }
  terminal.out(caveat[lang]);
  if (shown.rows < table.rows) terminal.say(ALL);
}

const ALL: Text = {
  en: '  The other economies: --csv or --json.',
  es: '  Las demás economías: --csv o --json.',
};

function onlyOf(table: Table, named: ReadonlySet<string>): Table {
  const economy = textColumn(table, 'economy') ?? [];
  return filterRows(table, (row) => named.has(economy[row] ?? ''));
}

/** Without the column of the unit, which becomes that of the numbers; without the columns that no row fills. */
function partsByUnit(table: Table): readonly Table[] {
  const units = textColumn(table, 'unit') ?? [];
  return [...new Set(units)].map((id) => {
    const part = filterRows(table, (row) => units[row] === id);
    const unit = unitOf(id ?? '');
    const fields = part.fields
      .filter(({ name }) => name !== 'unit' && filled(part, name))
      .map((field) => (MEASURES.has(field.name) ? { ...field, unit: headed(unit) } : field));
    return sortedByTerm(withoutNoise({ ...part, fields }));
  });

  function headed(unit: ReturnType<typeof unitOf>) {
    return unit.id === 'share' ? { ...unit, label: same('') } : unit;
  }
}

const MEASURES: ReadonlySet<string> = new Set(['before', 'after', 'difference']);

function filled(table: Table, name: string): boolean {
  const column = table.columns[name];
  return column?.kind !== 'text' || wordsIn(column).some((word) => word !== '');
}

/** A difference below the rounding of its parts says nothing to a person. */
function withoutNoise(table: Table): Table {
  const [before, difference] = ['before', 'difference'].map((name) => numberColumn(table, name));
  if (!before || !difference) return table;
  const values = difference.values.map((value, row) =>
    Math.abs(value) <= NOISE * Math.abs(before.values[row]) ? 0 : value,
  );
  return { ...table, columns: { ...table.columns, difference: { ...difference, values } } };
}

const NOISE = 1e-13;

/** All economies of a term together: who gains and who loses is seen at once. */
function sortedByTerm(table: Table): Table {
  const terms = textColumn(table, 'term') ?? [];
  const order = [...new Set(terms)];
  const rows = Array.from({ length: table.rows }, (_, row) => row).sort(
    (a, b) => order.indexOf(terms[a] ?? null) - order.indexOf(terms[b] ?? null) || a - b,
  );
  return takeRows(table, rows);
}

import { badOption } from '../base/bad-option.ts';
import type { AnyIndicator } from '../indicators/catalogue.ts';
import type { RawOptions } from '../indicators/options.ts';
import { paperFormatOf } from '../report/table-formats.ts';
import { withCodeLabels } from '../study/report/code-labels.ts';
import { compared } from '../workspace/compare/compared.ts';
import { ofData } from '../workspace/compare/of-data.ts';
import { type CommandCall, one } from './command-spec.ts';
import { type Computed, computeData, describeInput } from './compute-data.ts';
import { sayResult } from './say-result.ts';
import { showTable } from './show-table.ts';
import { version } from './version.ts';

/**
 * One indicator with the two data of --data and --against, side by side.
 * @throws EscalarError of `refuseWithTwo`, of `computeData`, of `sideBySide`
 */
export async function compareData(
  call: CommandCall,
  { indicator, given }: { readonly indicator: AnyIndicator; readonly given: RawOptions },
): Promise<void> {
  refuseWithTwo(call);
  const { terminal } = call;
  const found: Found[] = [];
  // one after the other: each may need the memory of a large table
  for (const name of ['data', 'against'].map((option) => one(call, option) ?? ''))
    found.push({
      name,
      ...(await ofData(name, () => computeData(call, { indicator, given, varied: null, data: name }))),
    });
  const [first, second] = found;
  const result = compared(indicator, [first, second]);
  if (terminal.format !== 'json') sayResult(terminal, indicator, result);
  const labels = { ...second.names, ...first.names };
  const table = first.names === null ? result.table : withCodeLabels(result.table, labels);
  await showTable(terminal, table, {
    indicator: indicator.id,
    meta: {
      title: indicator.title,
      formula: indicator.formula,
      options: first.options,
      inputs: found.map(({ inputRecord }) => describeInput(inputRecord)),
      residuals: result.residuals,
      notes: result.notes,
      dropped: result.dropped,
      version: version(),
    },
  });
}

interface Found extends Computed {
  readonly name: string;
}

/** @throws EscalarError `bad-option` beside what has no meaning for two data */
export function refuseWithTwo(call: CommandCall): void {
  const against = one(call, 'against') ?? '';
  const wrong = ['vary', 'compare', 'most', 'pivot', 'combine'].find((name) => {
    const given = call.options[name];
    return Array.isArray(given) ? given.length > 0 : given !== undefined && given !== false;
  });
  const twice = against === '-' && one(call, 'data') === '-';
  const paper = paperFormatOf(call.terminal.format);
  const isPaper = paper !== null && paper !== 'xlsx';
  if (wrong === undefined && !twice && !isPaper) return;
  throw badOption(
    '--against',
    against,
    twice
      ? { en: 'other data than those piped in', es: 'otros datos que los de la entrada estándar' }
      : {
          en: `two data alone, without ${isPaper ? 'a document' : `--${wrong}`}: compute each of them for that`,
          es: `dos datos sin más, sin ${isPaper ? 'documento' : `--${wrong}`}: para ello, calcule cada uno aparte`,
        },
  );
}

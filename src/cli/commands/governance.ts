import { badOption } from '../../base/bad-option.ts';
import { same } from '../../base/locale.ts';
import { numberColumn, tableOf } from '../../base/table.ts';
import { mapWords, textColumnOf } from '../../base/text-column.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { RELATION_FIELDS } from '../../catalog/policy-fields.ts';
import { governance } from '../../indicators/policy/governance.ts';
import { GOVERNANCE_TITLES } from '../../indicators/policy/governance-texts.ts';
import { VARIABLES } from '../../indicators/policy/kernels/governance.ts';
import { lineOf } from '../command-lines.ts';
import type { CommandCall, CommandSpec } from '../command-spec.ts';
import { readPairs } from '../pairs.ts';
import { sayResult } from '../say-result.ts';
import { showTable } from '../show-table.ts';
import { version } from '../version.ts';

const SHAPE = VARIABLES.map((name) => `${name}=low|high`).join(' ');

export const governanceCommand: CommandSpec = {
  ...lineOf('governance', same(SHAPE)),
  options: [],
  run: chainGovernance,
};

async function chainGovernance(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const given = readPairs('variable', Array.isArray(call.args[0]) ? call.args[0].map(String) : [], SHAPE);
  for (const name of Object.keys(given))
    if (!VARIABLES.some((known) => known === name))
      throw unknownName({ en: 'variable', es: 'la variable' }, name, VARIABLES);
  for (const name of VARIABLES)
    if (given[name] === undefined)
      throw badOption(name, '', { en: `low or high: ${SHAPE}`, es: `low o high: ${SHAPE}` });
  const chain = terminal.lang === 'en' ? 'chain' : 'cadena';
  const result = governance.compute(tableOf('chain_relation', RELATION_FIELDS, [{ chain, ...given }]), {
    chains: [],
  });
  if (terminal.format !== 'json') sayResult(terminal, governance, result);
  const machine = terminal.format === 'json' || terminal.format === 'csv';
  const table = machine ? result.table : inWords(result.table, terminal.lang);
  const meta = { notes: result.notes, version: version() };
  await showTable(terminal, table, { indicator: governance.id, meta }, { wrap: true });
}

/** The codes of the text columns as people read them. */
function inWords(table: ReturnType<typeof tableOf>, lang: 'en' | 'es'): ReturnType<typeof tableOf> {
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) =>
      column.kind === 'number' || name === 'chain' || name === 'unit'
        ? [name, column]
        : [name, mapWords(column, (code) => GOVERNANCE_TITLES[code]?.[lang] ?? code)],
    ),
  );
  return {
    ...table,
    fields: [
      ...table.fields.filter(({ name }) => !['chain', 'term', 'unit', 'value'].includes(name)),
      { name: 'rank', title: { en: 'Coordination (1 to 5)', es: 'Coordinación (1 a 5)' } },
    ],
    columns: {
      ...columns,
      rank: textColumnOf([...(numberColumn(table, 'value')?.values ?? [])].map(rankWord)),
    },
  };
}

function rankWord(value: number): string | null {
  return Number.isFinite(value) ? String(value) : null;
}

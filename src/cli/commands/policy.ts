import { say } from '../../base/locale.ts';
import { type Row, type Table, tableOf } from '../../base/table.ts';
import { POLICY_ORIENTATIONS, POLICY_TYPES } from '../../catalog/policy-vocabulary.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { findPolicies } from '../../workspace/policies/find-policies.ts';
import type { ParsedPolicies } from '../../workspace/policies/parse-policies.ts';
import { policyTable } from '../../workspace/policies/policy-table.ts';
import { policyWorks } from '../../workspace/policies/policy-works.ts';
import { policyYears } from '../../workspace/policies/policy-years.ts';
import { textOf } from '../../workspace/text-of.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';
import { sayNotes } from '../say-notes.ts';
import { showTable } from '../show-table.ts';
import { version } from '../version.ts';

export const policyCommand: CommandSpec = {
  ...lineOf('policy', {
    en: 'a YAML file, or a name (escalar list policies)',
    es: 'un archivo YAML, o un nombre (escalar list policies)',
  }),
  options: [],
  run: policy,
};

async function policy(call: CommandCall): Promise<void> {
  const { parsePolicies } = await import('../../workspace/policies/parse-policies.ts');
  const { terminal } = call;
  const { lang } = terminal;
  const { file, text: source, notes } = await findPolicies(text(call, 0), nodeFiles);
  sayNotes(terminal, notes);
  const parsed = parsePolicies(source, file);
  const { id, title, about, instruments, chains = [], as_of: asOf } = parsed.policies;
  terminal.say(textOf(title));
  const economies = new Set(instruments.map(({ economy }) => economy)).size;
  terminal.say({
    en: `  Instruments: ${instruments.length}; economies: ${economies}; chains: ${chains.length}. Known up to ${asOf}. Nothing to mend.`,
    es: `  Instrumentos: ${instruments.length}; economías: ${economies}; cadenas: ${chains.length}. Se conocen hasta ${asOf}. Nada que corregir.`,
  });
  const table = policyTable(parsed, 'policy_instrument', file);
  if (terminal.format === 'csv') await showTable(terminal, table);
  else if (terminal.format === 'json') {
    const sources = policyWorks(parsed.policies, lang);
    await showTable(terminal, table, { policies: id, meta: { title, about, sources, version: version() } });
  } else await showTable(terminal, listOf(parsed, lang), undefined, { wrap: true });
}

/** What a person sees: one row an instrument, in words. */
function listOf({ policies }: ParsedPolicies, lang: 'en' | 'es'): Table {
  const rows = policies.instruments.map(
    (one): Row => ({
      id: one.id,
      name: one.name[lang],
      type: say(POLICY_TYPES[one.type], lang),
      orientation: one.orientation.map((code) => say(POLICY_ORIENTATIONS[code], lang)).join(', '),
      years: policyYears(one, lang),
      targets: (one.targets ?? []).flatMap(({ codes }) => codes).join(', '),
    }),
  );
  return tableOf(
    'policies',
    [
      { name: 'id', title: { en: 'id', es: 'id' } },
      { name: 'name', title: { en: 'name', es: 'nombre' } },
      { name: 'type', title: { en: 'type', es: 'tipo' } },
      { name: 'orientation', title: { en: 'for whom', es: 'para quién' } },
      { name: 'years', title: { en: 'years', es: 'años' } },
      { name: 'targets', title: { en: 'targets', es: 'destinos' } },
    ],
    rows,
  );
}

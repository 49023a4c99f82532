import { type CommandName, commandNames, listedCommand } from './command-lines.ts';
import type { CommandSpec } from './command-spec.ts';

/** The program behind a command, read when it is needed. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<CommandSpec>>> = {
  run: async () => (await import('./commands/run.ts')).runCommand,
  claims: async () => (await import('./commands/claims.ts')).claimsCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  describe: async () => (await import('./commands/describe.ts')).describeCommand,
  'describe-file': async () => (await import('./commands/describe-file.ts')).describeFileCommand,
  cite: async () => (await import('./commands/cite.ts')).citeCommand,
  compute: async () => (await import('./commands/compute.ts')).computeCommand,
  convert: async () => (await import('./commands/convert.ts')).convertCommand,
  basket: async () => (await import('./commands/basket.ts')).basketCommand,
  balance: async () => (await import('./commands/balance.ts')).balanceCommand,
  split: async () => (await import('./commands/split.ts')).splitCommand,
  scenario: async () => (await import('./commands/scenario.ts')).scenarioCommand,
  policy: async () => (await import('./commands/policy.ts')).policyCommand,
  governance: async () => (await import('./commands/governance.ts')).governanceCommand,
  sources: async () => (await import('./commands/sources.ts')).sourcesCommand,
  get: async () => (await import('./commands/get.ts')).getCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  flows: async () => (await import('./commands/flows.ts')).flowsCommand,
  data: async () => (await import('./commands/data.ts')).dataCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  site: async () => (await import('./commands/site.ts')).siteCommand,
  open: async () => (await import('./commands/open.ts')).openCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  completion: async () => (await import('./commands/completion.ts')).completionCommand,
};

/**
 * The commands that a line of arguments needs: the one that it names; none for the version; else what the help lists, and
 * errors of usage look through.
 */
export async function commandsFor(args: readonly string[]): Promise<readonly CommandSpec[]> {
  const named = args.find((word, at) => !word.startsWith('-') && args[at - 1] !== '--lang');
  const asked = args.slice(0, args.indexOf(named ?? ''));
  const listed = commandNames.map(listedCommand);
  if (asked.includes('--help') || asked.includes('-h')) return listed;
  const name = commandNames.find((known) => known === named);
  if (name !== undefined) return [await COMMANDS[name]()];
  return args[0] === '--version' || args[0] === '-V' ? [] : listed;
}

import { badOption } from '../../base/bad-option.ts';
import { same } from '../../base/locale.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { shippedNames } from '../../workspace/shipped-names.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const completionCommand: CommandSpec = {
  ...lineOf('completion', same(SHELLS.join(' | '))),
  options: [],
  run: async (call: CommandCall) => {
    const shell = text(call, 0);
    const words = {
      commands: call.commands,
      indicators: catalogue.map((one) => one.id),
      studies: await shippedNames(nodeFiles, 'studies'),
      scenarios: await shippedNames(nodeFiles, 'scenarios'),
    };
    if (shell === 'bash') call.terminal.out(bash(words));
    else if (shell === 'zsh')
      call.terminal.out(`autoload -U +X bashcompinit && bashcompinit\n${bash(words)}`);
    else if (shell === 'fish') call.terminal.out(fish(words));
    else throw badOption('shell', shell, same(SHELLS.join(' | ')));
  },
};

interface Words {
  readonly commands: readonly string[];
  readonly indicators: readonly string[];
  readonly studies: readonly string[];
  readonly scenarios: readonly string[];
}

function bash({ commands, indicators: ids, studies, scenarios }: Words): string {
  return `_escalar() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
    escalar) COMPREPLY=($(compgen -W "${commands.join(' ')}" -- "$word")) ;;
    compute|describe) COMPREPLY=($(compgen -W "${ids.join(' ')}" -- "$word")) ;;
    run|claims|explain) COMPREPLY=($(compgen -W "${studies.join(' ')}" -f -- "$word")) ;;
    scenario) COMPREPLY=($(compgen -W "${scenarios.join(' ')}" -f -- "$word")) ;;
    list) COMPREPLY=($(compgen -W "indicators releases economies classifications groupings correspondences studies scenarios presets" -- "$word")) ;;
    data) COMPREPLY=($(compgen -W "list check remove" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -F _escalar escalar`;
}

function fish({ commands, indicators: ids, studies, scenarios }: Words): string {
  return [
    `complete -c escalar -n __fish_use_subcommand -f -a "${commands.join(' ')}"`,
    `complete -c escalar -n "__fish_seen_subcommand_from compute describe" -f -a "${ids.join(' ')}"`,
    `complete -c escalar -n "__fish_seen_subcommand_from run claims explain" -a "${studies.join(' ')}"`,
    `complete -c escalar -n "__fish_seen_subcommand_from scenario" -a "${scenarios.join(' ')}"`,
    `complete -c escalar -n "__fish_seen_subcommand_from list" -f -a "indicators releases economies classifications groupings correspondences studies scenarios presets"`,
    `complete -c escalar -n "__fish_seen_subcommand_from data" -f -a "list check remove"`,
  ].join('\n');
}

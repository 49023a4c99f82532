import type { Lang, Text } from '../../src/base/locale.ts';
import { PEER_NAMES } from '../../src/cli/peer-names.ts';

const [BEGIN, END] = ['<!-- names -->', '<!-- /names -->'];

const WORDS = {
  head: { en: '| program | there | here |', es: '| programa | allá | aquí |' },
  none: { en: 'not here', es: 'no está' },
} as const satisfies Readonly<Record<string, Text>>;

/** The page with its list of names as `PEER_NAMES` has it, one line for what is called alike here. */
export function withPeerNames(page: string, lang: Lang): string {
  const lines = new Map<string, string[]>();
  for (const { program, name, write } of PEER_NAMES) {
    const key = `${program} | ${write === null ? WORDS.none[lang] : `\`${write}\``}`;
    lines.set(key, [...(lines.get(key) ?? []), `\`${name}\``]);
  }
  const rows = [...lines].map(([key, names]) => {
    const [program, here] = key.split(' | ');
    return `| ${program} | ${names.join(', ')} | ${here} |`;
  });
  const table = [WORDS.head[lang], '|---|---|---|', ...rows].join('\n');
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  return `${page.slice(0, before + BEGIN.length)}\n\n${table}\n\n${page.slice(after)}`;
}

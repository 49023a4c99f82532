import type { Lang, Text } from '../../src/base/locale.ts';
import { PEER_FEATURES, type PeerFeature } from './peer-features.ts';

const [BEGIN, END] = ['<!-- features -->', '<!-- /features -->'];

const HEAD: Text = {
  en: '| what | who has it | here | what is not | tests |',
  es: '| qué | quién lo tiene | aquí | qué falta | pruebas |',
};

/** The page with its table of features as `PEER_FEATURES` has it. */
export function withPeerFeatures(page: string, lang: Lang): string {
  const table = [HEAD[lang], '|---|---|---|---|---|', ...PEER_FEATURES.map((one) => line(one, lang))].join(
    '\n',
  );
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  return `${page.slice(0, before + BEGIN.length)}\n\n${table}\n\n${page.slice(after)}`;
}

function line({ feature, who, here, tests, lacks }: PeerFeature, lang: Lang): string {
  const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
  const files = code(tests.map((test) => test.replace('.test.ts', '')));
  return `| ${feature[lang]} | ${who} | ${code(here)} | ${lacks?.[lang] ?? ''} | ${files} |`;
}

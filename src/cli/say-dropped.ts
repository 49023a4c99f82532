import { grouped, inLang } from '../base/locale.ts';
import type { Dropped } from '../indicators/left-out.ts';
import type { Terminal } from './terminal.ts';

/** What a computation left out, each once, on standard error. */
export function sayDropped(terminal: Terminal, all: readonly Dropped[]): void {
  const head = terminal.lang === 'en' ? 'left out' : 'fuera';
  for (const line of new Set(all.map((dropped) => droppedLine(dropped, terminal))))
    terminal.say(`! ${head}: ${line}`);
}

/** One line of it: where, of what, how many and some of them; what is counted first, so that one is not written as many. */
export function droppedLine({ count, what, examples }: Dropped, { lang }: Pick<Terminal, 'lang'>): string {
  const more = count > examples.length ? ', …' : '';
  return `${what[lang]}: ${grouped(count)}${examples.length === 0 ? '' : ` (${examples.map((one) => inLang(one, lang)).join(', ')}${more})`}`;
}

import type { Dropped } from '../indicators/define.ts';
import type { Terminal } from './terminal.ts';

/** What a computation left out, each once, on standard error. */
export function sayDropped(terminal: Terminal, all: readonly Dropped[]): void {
  const head = terminal.lang === 'en' ? 'left out' : 'fuera';
  for (const line of new Set(all.map((dropped) => droppedLine(dropped, terminal))))
    terminal.say(`! ${head}: ${line}`);
}

/** One line of it: where, how many, of what, and some of them. */
export function droppedLine({ count, what, examples }: Dropped, { lang }: Pick<Terminal, 'lang'>): string {
  const more = count > examples.length ? ', …' : '';
  // the place of one panel comes before its count
  const [, place = '', kind] = /^([^:]*\d{4}[^:]*: )?(.*)$/s.exec(what[lang]) as RegExpExecArray;
  return `${place}${count} ${kind}${examples.length === 0 ? '' : ` (${examples.join(', ')}${more})`}`;
}

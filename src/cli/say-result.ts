import type { IndicatorDefinition, IndicatorResult } from '../indicators/define.ts';
import { sayNotes } from './say-notes.ts';
import type { Terminal } from './terminal.ts';

/** What a reader of the numbers must know, on standard error. */
export function sayResult(
  terminal: Terminal,
  indicator: Pick<IndicatorDefinition, 'title' | 'caveat'>,
  result: IndicatorResult,
): void {
  const { lang } = terminal;
  terminal.say(indicator.title);
  sayNotes(terminal, result.notes);
  for (const dropped of result.dropped) {
    const examples =
      dropped.examples.length === 0
        ? ''
        : ` (${dropped.examples.join(', ')}${dropped.count > dropped.examples.length ? ', …' : ''})`;
    terminal.say(
      `! ${lang === 'en' ? 'left out' : 'fuera'}: ${dropped.count} ${dropped.what[lang]}${examples}`,
    );
  }
  if (indicator.caveat !== undefined) terminal.say(`  ${indicator.caveat[lang]}`);
  const worst = [...result.residuals].sort((a, b) => b.value - a.value)[0];
  if (worst !== undefined) {
    const label = lang === 'en' ? 'largest residual' : 'mayor residuo';
    terminal.say(`  ${label}: ${worst.value.toExponential(1)} (${worst.identity})`);
  }
}

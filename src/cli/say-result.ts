import type { IndicatorDefinition, IndicatorResult } from '../indicators/define.ts';
import { sayDropped } from './say-dropped.ts';
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
  sayDropped(terminal, result.dropped);
  if (indicator.caveat !== undefined) terminal.say(`  ${indicator.caveat[lang]}`);
  const worst = [...result.residuals].sort((a, b) => b.value - a.value)[0];
  if (worst !== undefined) {
    const label = lang === 'en' ? 'largest residual' : 'mayor residuo';
    terminal.say(`  ${label}: ${worst.value.toExponential(1)} (${worst.identity})`);
  }
}

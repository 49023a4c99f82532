import type { Lang } from '../../base/locale.ts';
import { citedOf } from '../../catalog/works.ts';
import { formulaLines } from '../../indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../indicators/formulas/spanish-formulas.ts';
import { bibliography } from '../../report/bibliography.ts';
import { inputsBehind } from '../../study/report/inputs-behind.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import type { ResultView } from './result-view.ts';
import type { Computed } from './results.ts';

const HEADS = {
  source: { en: 'Source', es: 'Fuente' },
  formula: { en: 'Formula', es: 'Fórmula' },
  columns: { en: 'Columns', es: 'Columnas' },
  notes: { en: 'Notes', es: 'Notas' },
  dropped: { en: 'Left out', es: 'Se dejó fuera' },
  same: { en: 'The same numbers elsewhere', es: 'Las mismas cifras en otra parte' },
} as const;

/** What somebody must know who opens the folder of a result. */
export function resultReadme(view: ResultView, { indicator }: StepResult, lang: Lang): string {
  const part = (head: keyof typeof HEADS, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `## ${HEADS[head][lang]}\n\n${lines.join('\n')}\n\n`;
  const fenced = (language: string, text: string) => [`\`\`\`${language}`, text.trimEnd(), '```'];
  return [
    `# ${view.title}\n\n`,
    view.caveat === '' ? '' : `${view.caveat}\n\n`,
    part('source', [view.source, ...view.citation.split('\n').filter((line) => line !== '')].map(item)),
    part(
      'formula',
      formulaLines(indicator, spanishFormulas).map((line) => `    ${line[lang]}`),
    ),
    part(
      'columns',
      view.columns.map(({ id, title, unit }) =>
        item(`\`${id}\`: ${title}${unit === '' ? '' : ` (${unit})`}`),
      ),
    ),
    part(
      'notes',
      view.notes.map(({ text }) => item(text)),
    ),
    part('dropped', view.dropped.map(item)),
    part('same', [...fenced('sh', view.command), ...(view.script === '' ? [] : fenced('ts', view.script))]),
  ]
    .join('')
    .trimEnd()
    .concat('\n');
}

/** BibTeX of the data behind a result and of the works that its indicator rests on. */
export function resultReferences({ step, steps }: Computed): string {
  const releases = inputsBehind(step, steps).flatMap(({ release }) => release ?? []);
  return bibliography(
    releases,
    step.indicator.references.map((one) => citedOf(one).work),
  );
}

function item(text: string): string {
  return `- ${text}`;
}

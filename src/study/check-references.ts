import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { parseOptions } from '../indicators/options.ts';
import { indicators } from '../indicators/registry.ts';
import type { ParsedStudy } from './parse-study.ts';
import type { StudyFile } from './schema.ts';

const KINDS = {
  source: { en: 'the data', es: 'los datos' },
  indicator: { en: 'the indicator', es: 'el indicador' },
  step: { en: 'the step', es: 'el paso' },
  value: { en: 'the value', es: 'el valor' },
} as const satisfies Record<string, Text>;

/**
 * Every name that a part of the study uses must exist, and every option of a step must be one of its indicator.
 * @throws EscalarError `study-reference`, `study-shape`, `unknown-name`, `bad-option`, with the place in the file.
 */
export function checkReferences(parsed: ParsedStudy, resolved: StudyFile): void {
  const { placeOf } = parsed;
  const require = (
    kind: keyof typeof KINDS,
    name: string,
    known: readonly string[],
    path: readonly (string | number)[],
  ) => {
    if (known.includes(name)) return;
    const params = {
      path: path.join('.'),
      kind: KINDS[kind],
      name,
      known,
      nearest: nearestName(name, known),
    };
    throw new EscalarError('study-reference', params, placeOf(path));
  };
  const steps = Object.keys(resolved.steps);
  const values = Object.keys(resolved.values ?? {});
  for (const [name, source] of Object.entries(resolved.data)) oneOrigin(name, source, parsed);
  for (const [name, step] of Object.entries(resolved.steps)) {
    const known = indicators.map((indicator) => indicator.id);
    require('indicator', step.indicator, known, ['steps', name, 'indicator']);
    require('source', step.data, Object.keys(resolved.data), ['steps', name, 'data']);
    checkOptions(name, step, parsed);
  }
  for (const [name, value] of Object.entries(resolved.values ?? {}))
    require('step', value.step, steps, ['values', name, 'step']);
  for (const { path, text } of textsOf(resolved)) {
    for (const placeholder of placeholdersOf(text)) require('value', placeholder, values, path);
  }
  resolved.sections?.forEach((section, s) => {
    section.blocks.forEach((block, b) => {
      const [kind, body] = Object.entries(block)[0] as [string, { step?: string }];
      if (body.step !== undefined)
        require('step', body.step, steps, ['sections', s, 'blocks', b, kind, 'step']);
    });
  });
  resolved.claims?.forEach((claim, c) => {
    claim.checks?.forEach((check, k) =>
      require('value', check.value, values, ['claims', c, 'checks', k, 'value']),
    );
  });
}

function oneOrigin(name: string, source: StudyFile['data'][string], { placeOf, study }: ParsedStudy): void {
  // a file given by a parameter may be absent; then nothing stands in its place
  const written = study.data[name];
  if ((written?.release === undefined) !== (written?.file === undefined)) return;
  const problem = { en: 'give either release or file', es: 'dé release o file, uno de los dos' };
  void source;
  throw new EscalarError('study-shape', { path: `data.${name}`, problem }, placeOf(['data', name]));
}

function checkOptions(name: string, step: StudyFile['steps'][string], { placeOf }: ParsedStudy): void {
  const indicator = indicators.find((candidate) => candidate.id === step.indicator);
  if (indicator === undefined) return;
  for (const [option, value] of Object.entries(step.with ?? {})) {
    try {
      parseOptions(indicator.options, { [option]: value });
    } catch (error) {
      if (error instanceof EscalarError) throw error.at(placeOf(['steps', name, 'with', option]));
      throw error;
    }
  }
}

/** Names in braces, `{name}` or `{name:2}`. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] as string);
}

export const PLACEHOLDER: RegExp = /\{([a-z0-9][a-z0-9-]*)(?::(\d))?\}/g;

function textsOf(study: StudyFile): { path: (string | number)[]; text: string }[] {
  const both = (path: (string | number)[], text: string | { en: string; es: string }) =>
    typeof text === 'string'
      ? [{ path, text }]
      : [
          { path, text: text.en },
          { path, text: text.es },
        ];
  const findings = (study.findings ?? []).flatMap((text, i) => both(['findings', i], text));
  const prose = (study.sections ?? []).flatMap((section, s) =>
    section.blocks.flatMap((block, b) =>
      'prose' in block ? both(['sections', s, 'blocks', b, 'prose'], block.prose) : [],
    ),
  );
  const words = (study.claims ?? []).flatMap((claim, c) =>
    (claim.checks ?? []).flatMap((check, k) => both(['claims', c, 'checks', k, 'words'], check.words)),
  );
  return [...findings, ...prose, ...words];
}

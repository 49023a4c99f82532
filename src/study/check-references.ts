import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { works } from '../catalog/works.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { refuseRetired } from '../indicators/retired-indicators.ts';
import type { StudyText } from '../workspace/schema-parts.ts';
import { isText, textOf } from '../workspace/text-of.ts';
import { atPlace } from './at-place.ts';
import { checkForm, checkOptions } from './check-step.ts';
import { citedByClaim } from './claim-source.ts';
import { checkLeaders } from './leaders.ts';
import type { ParsedStudy } from './parse-study.ts';
import { namesInPremise, premisesOf, saidParts } from './premises.ts';
import { refuseTwins } from './refuse-twins.ts';
import type { FindingSpec, StudyFile } from './schema.ts';
import type { SentenceSpec } from './sentence-schema.ts';

const KINDS = {
  source: { en: 'the data', es: 'los datos' },
  indicator: { en: 'the indicator', es: 'el indicador' },
  step: { en: 'the step', es: 'el paso' },
  value: { en: 'the value', es: 'el valor' },
  sentence: { en: 'the sentence', es: 'la oración' },
  work: { en: 'the work', es: 'la obra' },
  parameter: { en: 'the parameter', es: 'el parámetro' },
} as const satisfies Record<string, Text>;

type Demand = (
  kind: keyof typeof KINDS,
  name: string,
  known: readonly string[],
  path: readonly (string | number)[],
) => void;

/**
 * Every name that a part of the study uses must exist, and every option of a step must be one of its indicator.
 * @throws EscalarError `study-reference`, `not-computable`, `study-shape`, `unknown-name`, `bad-option`, with the place in the file.
 */
export function checkReferences(parsed: ParsedStudy, resolved: StudyFile): void {
  const { placeOf } = parsed;
  const demand: Demand = (kind, name, known, path) => {
    if (known.includes(name)) return;
    if (kind === 'indicator') atPlace(placeOf, path, () => refuseRetired(name));
    const nearest = nearestName(name, known);
    const params = { path: path.join('.'), kind: KINDS[kind], name, known, nearest };
    throw new EscalarError('study-reference', params, placeOf(path));
  };
  const steps = Object.keys(resolved.steps);
  const values = Object.keys(resolved.values ?? {});
  checkParameters(parsed, demand);
  for (const [name, { first = [] }] of Object.entries(resolved.data)) {
    oneOrigin(name, parsed);
    const others = Object.keys(resolved.data).slice(0, Object.keys(resolved.data).indexOf(name));
    for (const [i, other] of first.entries()) demand('source', other, others, ['data', name, 'first', i]);
  }
  checkSteps(parsed, resolved, demand);
  for (const [v, [name, value]] of Object.entries(resolved.values ?? {}).entries()) {
    demand('step', value.step, steps, ['values', name, 'step']);
    if (value.or !== undefined) demand('value', value.or, values.slice(0, v), ['values', name, 'or']);
  }
  checkSaid(parsed, resolved, demand);
  const said = Object.keys(resolved.sentences ?? {});
  for (const { path, text } of textsOf(resolved))
    for (const placeholder of placeholdersOf(text)) demand('value', placeholder, [...values, ...said], path);
  checkSentences(resolved, demand);
  checkLeaders(resolved.sentences ?? {}, placeOf);
  checkBlocks(resolved, demand);
  refuseBehind(parsed, resolved);
  checkClaimNames(resolved, demand);
  refuseTwins(parsed, resolved);
}

/** The steps and premises of findings and paragraphs. */
function checkSaid({ placeOf }: ParsedStudy, resolved: StudyFile, demand: Demand): void {
  const steps = Object.keys(resolved.steps);
  const values = Object.keys(resolved.values ?? {});
  for (const [f, finding] of (resolved.findings ?? []).entries())
    if (isVerdict(finding)) demand('step', finding.verdict.step, steps, ['findings', f, 'verdict', 'step']);
  for (const { path, said } of saidParts(resolved))
    for (const [p, premise] of premisesOf(said).entries())
      atPlace(placeOf, [...path, 'holds', p], () => {
        for (const name of namesInPremise(premise)) demand('value', name, values, [...path, 'holds', p]);
      });
}

/** The parameters that texts and other parameters name. */
function checkParameters({ study, placeOf }: ParsedStudy, demand: Demand): void {
  const known = Object.keys(study.parameters ?? {});
  for (const { path, name } of parametersIn(study)) demand('parameter', name, known, path);
  for (const [side, name] of Object.entries(study.sides ?? {}))
    demand('parameter', name, known, ['sides', side]);
  for (const [name, parameter] of Object.entries(study.parameters ?? {})) {
    const bound = (['min', 'max'] as const).find((one) => parameter[one] !== undefined);
    if (bound !== undefined && parameter.kind !== 'number') {
      const path = ['parameters', name, bound];
      const problem = { en: 'goes with kind: number', es: 'va con kind: number' };
      throw new EscalarError('study-shape', { path: path.join('.'), problem }, placeOf(path));
    }
    for (const other of ['after', 'unlike', 'with'] as const)
      if (parameter[other] !== undefined)
        demand('parameter', parameter[other], known, ['parameters', name, other]);
  }
}

/** What each step is made of. */
function checkSteps(parsed: ParsedStudy, resolved: StudyFile, demand: Demand): void {
  const steps = Object.keys(resolved.steps);
  for (const [name, step] of Object.entries(resolved.steps)) {
    // a step can only take numbers of those before it
    const earlier = steps.slice(0, steps.indexOf(name));
    const sources = [step.data ?? '', step.against ?? ''];
    if (step.unless !== undefined) demand('step', step.unless, earlier, ['steps', name, 'unless']);
    for (const data of sources)
      for (const [c, part] of (resolved.data[data]?.collect ?? []).entries())
        demand('step', part.step, earlier, ['data', data, 'collect', c, 'step']);
    checkForm(name, step, parsed.placeOf);
    const known = catalogue.map((indicator) => indicator.id);
    if (step.indicator !== undefined)
      demand('indicator', step.indicator, known, ['steps', name, 'indicator']);
    for (const part of ['data', 'against'] as const)
      if (step[part] !== undefined)
        demand('source', step[part], Object.keys(resolved.data), ['steps', name, part]);
    checkOptions(name, step, parsed.placeOf);
  }
}

/** The steps and values that blocks show. */
function checkBlocks(resolved: StudyFile, demand: Demand): void {
  const steps = Object.keys(resolved.steps);
  const values = Object.keys(resolved.values ?? {});
  const parts = [
    { blocks: resolved.opening?.blocks ?? [], at: ['opening', 'blocks'] },
    ...(resolved.sections ?? []).map(({ blocks }, s) => ({ blocks, at: ['sections', s, 'blocks'] })),
  ];
  parts.forEach(({ blocks, at }) => {
    blocks.forEach((block, b) => {
      const [kind, body] = Object.entries(block)[0] as [string, { step?: string }];
      if (body.step !== undefined) demand('step', body.step, steps, [...at, b, kind, 'step']);
      const rows = 'comparison' in block ? (block.comparison.rows ?? []) : [];
      for (const [r, row] of rows.entries())
        for (const [economy, name] of Object.entries(row.values))
          demand('value', name, values, [...at, b, kind, 'rows', r, 'values', economy]);
      const links = 'figure' in block ? block.figure.links : undefined;
      if (links !== undefined) demand('step', links.step, steps, [...at, b, 'figure', 'links', 'step']);
    });
  });
}

/** What stands behind a chapter has no place in an opening. */
function refuseBehind({ placeOf }: ParsedStudy, { opening }: StudyFile): void {
  const b = opening?.blocks.findIndex(({ behind }) => behind) ?? -1;
  if (b < 0) return;
  const path = ['opening', 'blocks', b, 'behind'];
  const problem = { en: 'an opening has no annex; leave this out', es: 'opening no tiene anexo; omítalo' };
  throw new EscalarError('study-shape', { path: path.join('.'), problem }, placeOf(path));
}

/** The values that sentences turn on and speak of, and the sentences that they choose from. */
function checkSentences({ sentences = {}, values = {} }: StudyFile, demand: Demand): void {
  const known = Object.keys(values);
  const namesWithout = (kinds: readonly string[]) =>
    Object.keys(sentences).filter(
      (name) => !kinds.some((kind) => Object.hasOwn(Object(sentences[name]), kind)),
    );
  for (const [name, sentence] of Object.entries(sentences)) {
    const place = ['sentences', name];
    if (!isText(sentence) && 'all' in sentence) {
      for (const other of sentence.all) demand('sentence', other, namesWithout(['all', 'first']), place);
    } else if (!isText(sentence) && 'first' in sentence) {
      for (const other of sentence.first) demand('sentence', other, namesWithout(['first']), place);
    } else {
      checkForms(isText(sentence) ? { said: sentence } : sentence, known, place, demand);
    }
  }
}

function checkForms(
  forms: Exclude<SentenceSpec, string | { all: unknown } | { first: unknown } | { en: unknown }>,
  known: readonly string[],
  place: readonly string[],
  demand: Demand,
): void {
  const { of, count, names, steady, broken, unsure, next, ...said } = {
    next: {},
    of: [],
    count: [],
    names: [],
    steady: undefined,
    broken: undefined,
    unsure: undefined,
    ...forms,
  };
  for (const value of [of, count, names, broken?.over ?? [], unsure?.over ?? []].flat())
    demand('value', value, known, place);
  for (const [form, words] of Object.entries({
    ...said,
    steady: steady?.said ?? '',
    broken: broken?.said ?? '',
    unsure: unsure?.said ?? '',
    ...(next === undefined ? {} : isText(next) ? { next } : next),
  }))
    for (const text of Object.values(textOf(words ?? '')))
      for (const value of placeholdersOf(text)) demand('value', value, known, [...place, form]);
}

/** The values that claims are checked by, and the works that they are taken from. */
function checkClaimNames({ claims = [], values = {} }: StudyFile, demand: Demand): void {
  for (const [c, claim] of claims.entries()) {
    const { work, citedIn } = citedByClaim(claim) ?? {};
    for (const [name, key] of Object.entries({ work, citedIn }))
      if (key !== undefined) demand('work', key, [...works().keys()], ['claims', c, 'source', name]);
    for (const [k, check] of (claim.checks ?? []).entries())
      demand('value', check.value, Object.keys(values), ['claims', c, 'checks', k, 'value']);
  }
}

const PARTS = [
  'title',
  'subtitle',
  'data',
  'steps',
  'values',
  'sentences',
  'opening',
  'findings',
  'sections',
] as const;

/** Parameters that a study names: a text that is exactly `$name`, or `{$name}` in one. */
function parametersIn(study: StudyFile): { path: (string | number)[]; name: string }[] {
  const found: { path: (string | number)[]; name: string }[] = [];
  const walk = (part: unknown, path: (string | number)[]) => {
    const name = typeof part === 'string' ? /^\$([a-z0-9][a-z0-9-]*)$/.exec(part)?.[1] : undefined;
    if (name !== undefined) found.push({ path, name });
    if (typeof part === 'string')
      for (const [, inside = ''] of part.matchAll(PARAMETER)) found.push({ path, name: inside });
    if (Array.isArray(part)) part.forEach((item, i) => void walk(item, [...path, i]));
    else if (typeof part === 'object' && part !== null)
      for (const [key, item] of Object.entries(part)) walk(item, [...path, key]);
  };
  for (const key of PARTS) walk(study[key], [key]);
  return found;
}

function oneOrigin(name: string, { placeOf, study }: ParsedStudy): void {
  // a file given by a parameter may be absent; then nothing stands in its place
  const written = study.data[name];
  const origins = [written?.release, written?.file, written?.collect, written?.first].filter(
    (one) => one !== undefined,
  );
  const spread =
    written?.collect !== undefined && (written.spread ?? written.bridge ?? written.join) !== undefined;
  if (origins.length === 1 && !spread) return;
  const problem = spread
    ? { en: 'collect goes without spread, bridge and join', es: 'collect va sin spread, bridge ni join' }
    : { en: 'give one of release, file, collect and first', es: 'dé uno de release, file, collect y first' };
  throw new EscalarError('study-shape', { path: `data.${name}`, problem }, placeOf(['data', name]));
}

/** Names in braces, `{name}` or `{name:2}`. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1]);
}

/** A parameter in a text, `{$name}`. */
export const PARAMETER: RegExp = /\{\$([a-z0-9][a-z0-9-]*)\}/g;

export const PLACEHOLDER: RegExp = /\{(\w[\w-]*)(?::(\d{1,2}))?\}/g;

export function isVerdict(finding: FindingSpec): finding is Extract<FindingSpec, { verdict: unknown }> {
  return typeof finding === 'object' && 'verdict' in finding;
}

function textsOf(study: StudyFile): { path: (string | number)[]; text: string }[] {
  const both = (path: (string | number)[], words: StudyText) => {
    const { en, es } = textOf(words);
    return [...new Set([en, es])].map((text) => ({ path, text }));
  };
  const findings = (study.findings ?? []).flatMap((one, i) =>
    isVerdict(one) ? [] : both(['findings', i], one),
  );
  const answer = study.opening === undefined ? [] : both(['opening', 'answer'], study.opening.answer);
  const prose = (study.sections ?? []).flatMap((section, s) =>
    section.blocks.flatMap((block, b) =>
      'prose' in block ? both(['sections', s, 'blocks', b, 'prose'], block.prose) : [],
    ),
  );
  const words = (study.claims ?? []).flatMap((claim, c) => [
    ...both(['claims', c, 'needs'], claim.needs),
    ...(claim.checks ?? []).flatMap((check, k) => both(['claims', c, 'checks', k, 'words'], check.words)),
  ]);
  return [...answer, ...findings, ...prose, ...words];
}

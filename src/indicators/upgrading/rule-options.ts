import { badOption } from '../../base/bad-option.ts';
import { frequencyOf } from '../../base/period.ts';
import type { InputField } from '../define.ts';
import { numberField, textField } from '../input-field.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { economies, list, type OptionValues } from '../options.ts';
import type { EvidenceBook } from './evidence.ts';
import type { Span } from './judge-rule.ts';
import { PARTS, VARIABLES } from './variables.ts';

const READ = [...Object.keys(VARIABLES), ...PARTS.filter((name) => !Object.hasOwn(VARIABLES, name))].join(
  ', ',
);

/** The columns of evidence: a table of series in which each row is one number. */
export const evidenceFields: readonly InputField[] = [
  textField('economy', 'optional', 'economy', 'economía'),
  textField(
    'activity',
    'optional',
    'class or sector that the number is about',
    'clase o sector al que se refiere el número',
  ),
  textField('period', 'required', 'period', 'periodo'),
  {
    name: 'variable',
    kind: 'text',
    need: 'required',
    about: {
      en: `what the number is: ${READ}`,
      es: `qué es el número: ${READ}`,
    },
  },
  textField('unit', 'optional', 'its unit', 'su unidad'),
  numberField('value', 'required', 'the number', 'el número'),
];

export const ruleOptions = {
  from: vocabulary.from,
  to: vocabulary.to,
  spans: list({
    en: 'several spans instead of from and to: 1995-2000,2000-2008',
    es: 'varios intervalos en lugar de from y to: 1995-2000,2000-2008',
  }),
  tolerances: list({
    en: 'changes up to so many percent count as none; 0,1,5 when left out',
    es: 'los cambios de hasta tantos por ciento cuentan como ninguno; 0,1,5 si se omite',
  }),
  economies: economies({ en: 'economies; all when left out', es: 'economías; todas si se omite' }),
  activities: list({
    en: 'classes to judge; all when left out',
    es: 'clases que se juzgan; todas si se omite',
  }),
  prefer: list({
    en: 'variables to take where a rule can be read with several, such as exports in place of export_world_share',
    es: 'variables que se toman donde una regla admite varias, como exports en lugar de export_world_share',
  }),
};

export type RuleChoices = OptionValues<typeof ruleOptions>;

/**
 * The spans to judge.
 * @throws EscalarError `bad-option` for one that is not two periods, the first before the last.
 */
export function readSpans({ from, to, spans }: RuleChoices, { periods }: EvidenceBook): readonly Span[] {
  if (spans.length === 0)
    return [checked({ from: from ?? periods[0] ?? '', to: to ?? periods.at(-1) ?? '' }, 'from')];
  return spans.map((written) => {
    const [, first = '', last = ''] = SPAN.exec(written) ?? [];
    return checked({ from: first, to: last }, 'spans', written);
  });
}

const SPAN = /^(\d{4}(?:-(?:Q\d|\d\d))?)(?:\.\.|[-–])(\d{4}(?:-(?:Q\d|\d\d))?)$/;

function checked(span: Span, option: string, written = `${span.from}-${span.to}`): Span {
  const frequency = frequencyOf(span.from);
  if (frequency !== null && frequency === frequencyOf(span.to) && span.from < span.to) return span;
  throw badOption(option, written, {
    en: 'two periods, the first before the last: 1995-2008',
    es: 'dos periodos, el primero antes que el último: 1995-2008',
  });
}

/** @throws EscalarError `bad-option` for one that is no number from 0 to 100. */
export function readTolerances({ tolerances }: Pick<RuleChoices, 'tolerances'>): readonly number[] {
  if (tolerances.length === 0) return [0, 1, 5];
  return tolerances.map((written) => {
    const value = written.trim() === '' ? Number.NaN : Number(written);
    if (value >= 0 && value <= 100) return value;
    throw badOption('tolerances', written, { en: 'a number, 0 – 100', es: 'un número, 0 – 100' });
  });
}

/** @throws EscalarError `bad-option` for a variable that rules do not know. */
export function readPreferred({ prefer }: Pick<RuleChoices, 'prefer'>): readonly string[] {
  const known = Object.keys(VARIABLES);
  for (const name of prefer)
    if (!known.includes(name))
      throw badOption('prefer', name, { en: known.join(' | '), es: known.join(' | ') });
  return prefer;
}

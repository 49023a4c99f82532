import type { Text } from '../base/locale.ts';
import { referenceLines } from '../catalog/works.ts';
import { priceMethodOf } from '../indicators/chains/prices/price-method.ts';
import { movesPrices } from '../indicators/chains/prices/price-shock.ts';
import { methodOfScenario } from '../indicators/chains/scenarios/scenario-method.ts';
import type { ShockKind } from '../indicators/chains/scenarios/shock.ts';
import { formulaLines } from '../indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../indicators/formulas/spanish-formulas.ts';
import { WORDS } from '../report/words.ts';
import {
  type NumberEnd,
  type ShockField,
  type ShockForm,
  shockForms,
} from '../workspace/scenario/shock-forms.ts';
import { referencesJson } from './references-json.ts';
import type { Terminal } from './terminal.ts';

/** A kind of shock of scenarios with its parts and the model that it is of, or null when the name is none. */
export function describeShock(name: string, terminal: Terminal): string | null {
  const form = shockForms().find(({ kind }) => kind === name);
  if (form === undefined) return null;
  const method = methodOfKind(form);
  const { lang, strong, format } = terminal;
  if (format === 'json') {
    const { formula, conventions, references } = method;
    const model = { formula, conventions, references: referencesJson(references, lang) };
    return JSON.stringify({ ...form, model }, null, 2);
  }
  return [
    strong(`${form.kind} — ${form.name[lang]}`),
    form.about[lang],
    `\n${strong(PARTS[lang])}`,
    ...form.fields.map((field) => fieldLine(field, lang)),
    `\n${strong(WORDS.formula[lang])}`,
    ...formulaLines(method, spanishFormulas).map((line) => `  ${line[lang]}`),
    `\n${strong(WORDS.conventions[lang])}`,
    ...[method.caveat, ...method.conventions].map((one: Text) => `  • ${one[lang]}`),
    `\n${strong(WORDS.references[lang])}`,
    ...referenceLines(method.references, lang).map((line) => `  ${line}`),
  ].join('\n');
}

function methodOfKind({ kind }: ShockForm) {
  return movesPrices({ kind }) ? priceMethodOf() : methodOfScenario([kind as ShockKind]);
}

const PARTS: Text = { en: 'Parts, in a line below shocks:', es: 'Partes, en una línea bajo shocks:' };
const REQUIRED: Text = { en: 'required', es: 'obligatoria' };
const OPTIONAL: Text = { en: 'optional', es: 'opcional' };

function fieldLine({ name, about, required, least, most, takes }: ShockField, lang: keyof Text): string {
  const ends = takes === 'number' ? endsOf(least, most)[lang] : '';
  return `  ${name.padEnd(12)} ${(required ? REQUIRED : OPTIONAL)[lang].padEnd(12)} ${about[lang]}${ends}`;
}

/** Between what a number must lie, in brackets. */
function endsOf(least: NumberEnd | null, most: NumberEnd | null): Text {
  const low =
    least === null ? null : end(least, { en: 'from', es: 'desde' }, { en: 'more than', es: 'más de' });
  const high =
    most === null ? null : end(most, { en: 'to', es: 'hasta' }, { en: 'less than', es: 'menos de' });
  const both = [low, high].filter((one) => one !== null);
  if (both.length === 0) return { en: '', es: '' };
  const said = (lang: keyof Text) =>
    ` (${both.map((one) => one[lang]).join(lang === 'en' ? ' and ' : ' y ')})`;
  return { en: said('en'), es: said('es') };
}

function end({ at, within }: NumberEnd, inside: Text, beyond: Text): Text {
  const words = within ? inside : beyond;
  return { en: `${words.en} ${at}`, es: `${words.es} ${at}` };
}

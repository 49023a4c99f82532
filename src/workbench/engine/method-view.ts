import { referenceLines } from '../../catalog/works.ts';
import { findIndicator } from '../../indicators/find-indicator.ts';
import { formulaLines } from '../../indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../indicators/formulas/spanish-formulas.ts';
import { aboutOption } from '../../indicators/meaningless-option.ts';
import { unitWords } from '../../indicators/term.ts';
import type { InLang } from './result-of.ts';
import type { Named } from './shown.ts';

export interface MethodView extends Named {
  readonly summary: string;
  readonly formula: readonly string[];
  readonly terms: readonly (Named & { readonly unit: string })[];
  readonly options: readonly { readonly name: string; readonly about: string; readonly default: string }[];
  readonly conventions: readonly string[];
  readonly references: readonly string[];
}

/** How an indicator is computed: a page of the methods. @throws EscalarError `unknown-name` */
export function methodOf({ indicator: id, lang }: InLang & { readonly indicator: string }): MethodView {
  const indicator = findIndicator(id);
  const { caveat, conventions } = indicator;
  return {
    id,
    title: indicator.title[lang],
    summary: indicator.summary[lang],
    formula: formulaLines(indicator, spanishFormulas).map((line) => line[lang]),
    terms: indicator.terms.map((term) => ({
      id: term.id,
      title: term.title[lang],
      unit: unitWords(term)[lang],
    })),
    options: Object.entries(indicator.options).map(([name, spec]) => ({
      name,
      about: aboutOption(name, indicator.options)[lang],
      default: spec.kind === 'show' || spec.default === null ? '' : String(spec.default),
    })),
    conventions: [...(caveat === undefined ? [] : [caveat]), ...conventions].map((one) => one[lang]),
    references: referenceLines(indicator.references, lang),
  };
}

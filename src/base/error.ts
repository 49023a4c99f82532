import type { Lang, Text } from './locale.ts';
import { shorten } from './shorten.ts';
import { catalogErrors } from './texts/catalog.ts';
import { chainErrors } from './texts/chains.ts';
import { conditionErrors } from './texts/condition.ts';
import { denseErrors } from './texts/dense.ts';
import { figureErrors } from './texts/figure.ts';
import { panelErrors } from './texts/panel.ts';
import { paperErrors } from './texts/paper.ts';
import { policyErrors } from './texts/policy.ts';
import { requestErrors } from './texts/request.ts';
import { scenarioErrors } from './texts/scenario.ts';
import { storeErrors } from './texts/store.ts';
import { studyErrors } from './texts/study.ts';
import { systemErrors } from './texts/system.ts';
import { tabularErrors } from './texts/tabular.ts';
import { tradeErrors } from './texts/trade.ts';
import { placeText, type Where } from './where.ts';

/** Every text of every error a user can mend, by code. */
export const ERROR_TEXTS = {
  ...denseErrors,
  ...requestErrors,
  ...conditionErrors,
  ...panelErrors,
  ...figureErrors,
  ...paperErrors,
  ...tabularErrors,
  ...storeErrors,
  ...studyErrors,
  ...chainErrors,
  ...catalogErrors,
  ...scenarioErrors,
  ...policyErrors,
  ...systemErrors,
  ...tradeErrors,
};

export type ErrorCode = keyof typeof ERROR_TEXTS;
export type ErrorParams<C extends ErrorCode> = Parameters<(typeof ERROR_TEXTS)[C]>[0];

export type { Where } from './where.ts';

/** The one error for what a user can mend: a code, what, where, why, what to try. */
export class EscalarError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: ErrorParams<C>;
  readonly where: Where;

  constructor(code: C, params: ErrorParams<C>, where: Where = {}) {
    const { what } = textOf(code, params);
    super(`${placeOf(where)}${what.en}`);
    this.name = 'EscalarError';
    this.code = code;
    this.params = params;
    this.where = where;
  }

  /** The same error with a place, for a caller that knows the file. Inner places win. */
  at(where: Where): EscalarError<C> {
    return new EscalarError(this.code, this.params, { ...where, ...this.where });
  }

  /** `file:line:column: what`, and on a second line what to try. */
  toText(lang: Lang): string {
    const { what, mend } = textOf(this.code, this.params);
    return `${placeOf(this.where)}${what[lang]}\n${mend[lang]}`.trimEnd();
  }

  toJSON(): { code: C; where: Where; what: Text; try: Text } {
    const { what, mend } = textOf(this.code, this.params);
    return { code: this.code, where: this.where, what, try: mend };
  }
}

function textOf<C extends ErrorCode>(code: C, params: ErrorParams<C>): { what: Text; mend: Text } {
  const text = ERROR_TEXTS[code] as (p: ErrorParams<C>) => { what: Text; mend: Text };
  return text(shortened(params) as ErrorParams<C>);
}

/** Cells, names and items repeated in a message are cut; where something lies is said whole. */
function shortened(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return WHOLE.has(name) ? value : shorten(value);
  if (Array.isArray(value)) return value.map((one) => shortened(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one, key)]));
}

const WHOLE: ReadonlySet<string> = new Set(['path', 'file', 'part', 'detail', 'en', 'es']);

function placeOf(where: Where): string {
  const place = placeText(where);
  return place === '' ? '' : `${place}: `;
}

import { plainWords } from '../../base/plain-words.ts';
import { coverBasket, finestCodes } from '../../catalog/basket/cover-basket.ts';
import { activityName, classification, classifications } from '../../catalog/classification.ts';
import type { InLang } from './result-of.ts';
import type { Named } from './shown.ts';

export interface BasketAsk extends InLang {
  /** Of the codes: `HS1992`. */
  readonly classification: string;
  /** A signed list of codes and groups; may be empty. */
  readonly expression: string;
  /** Codes or words of products that are looked for. */
  readonly search: string;
}

/** What a basket covers, and products to put in it or take out. */
export interface BasketView {
  readonly classifications: readonly Named[];
  /** Finest codes in the basket, of all. */
  readonly count: number;
  readonly of: number;
  /** The first of them. */
  readonly covered: readonly Named[];
  /** Terms that speak of no code. */
  readonly idle: readonly string[];
  /** Codes that a named group leaves out because its list does not place them. */
  readonly ungrouped: number;
  readonly found: readonly (Named & { readonly inside: boolean })[];
}

const MOST_COVERED = 200;
const MOST_FOUND = 40;

/** @throws EscalarError `bad-basket`, `unknown-name` */
export function basketView({ classification: name, expression, search, lang }: BasketAsk): BasketView {
  const { id, activities } = classification(name);
  const finest = finestCodes(id);
  const none = { codes: [], idle: [], ungrouped: [] };
  const { codes, idle, ungrouped } = expression.trim() === '' ? none : coverBasket(expression, id, finest);
  const inside = new Set<string>(codes);
  const named = (code: string) => ({ id: code, title: activityName(id, code, lang) });
  const words = plainWords(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const meets = ({ id: code, title }: Named) => {
    const text = plainWords(title);
    return words.every((word) => code.toLowerCase().startsWith(word) || text.includes(word));
  };
  const found = words.length === 0 ? [] : activities.map(({ code }) => named(code)).filter(meets);
  const whole = (code: string) => {
    const below = finest.filter((one) => one.startsWith(code));
    return below.length > 0 && below.every((one) => inside.has(one));
  };
  return {
    classifications: classifications.map(({ id: each, title }) => ({ id: each, title: title[lang] })),
    count: codes.length,
    of: finest.length,
    covered: codes.slice(0, MOST_COVERED).map(named),
    idle,
    ungrouped: ungrouped.length,
    found: found.slice(0, MOST_FOUND).map((one) => ({ ...one, inside: whole(one.id) })),
  };
}

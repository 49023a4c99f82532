import { plainHeader } from '../../../columns/plain-header.ts';
import { Malformed } from '../core/judge.ts';

/** What is asked for, by the name of its column; the table calls it by words that begin so. */
const VARIABLES = {
  output_nominal: { begins: /^(total de )?valor de (la )?produccion\b/, unit: /^miles de pesos/ },
  sales: { begins: /^(total de )?valor de (las )?ventas\b/, unit: /^miles de pesos/ },
  remunerations: { begins: /^(total de )?remuneraciones\b/, unit: /^miles de pesos/ },
  persons: { begins: /^(total de )?personal ocupado\b/, unit: /^(numero de )?personas/ },
  hours: { begins: /^(total de )?horas trabajadas\b/, unit: /^(miles|millones) de horas/ },
} as const;

export type EmimVariable = keyof typeof VARIABLES;

export const EMIM_VARIABLES = Object.keys(VARIABLES) as readonly EmimVariable[];

export interface Named {
  readonly label: string;
  /** What stands in brackets behind the name; empty without. */
  readonly unit: string;
}

/**
 * Of the labels of a table the one that is a variable: where several begin alike, the total of them.
 * @returns null without one
 * @throws Malformed for two that may be meant, and for one in a unit that is not known of it
 */
export function labelOf(variable: EmimVariable, labels: readonly string[]): Named | null {
  const { begins, unit } = VARIABLES[variable];
  const alike = labels.map(named).filter(({ name }) => begins.test(name));
  const totals = alike.filter(({ name }) => /\btotal\b/.test(name));
  const [found, other] = alike.length > 1 ? totals : alike;
  if (alike.length > 1 && (found === undefined || other !== undefined))
    throw new Malformed(
      `several variables may be ${variable}: ${alike.map(({ label }) => label).join('; ')}`,
    );
  if (found === undefined) return null;
  if (found.unit !== '' && !unit.test(plainHeader(found.unit)))
    throw new Malformed(`${variable} in another unit than was known: ${found.label}`);
  return found;
}

function named(label: string): Named & { readonly name: string } {
  const [, words = '', unit = ''] = /^[-\s]*([^(]*)(?:\(([^)]*)\))?/.exec(label) ?? [];
  return { label, unit, name: plainHeader(words) };
}

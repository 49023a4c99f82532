import type { Text } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import type { IndicatorResult } from '../define.ts';
import { longFields, longTable } from '../long-table.ts';
import { readEvidence } from './evidence.ts';
import { evidenceBehind } from './evidence-behind.ts';
import { evidenceNotes, findingKeys, findingRows, findingTerms } from './finding-rows.ts';
import { findingsClose } from './findings-close.ts';
import { judgeRule } from './judge-rule.ts';
import type { Confidence, Rule } from './rule.ts';
import {
  evidenceFields,
  type RuleChoices,
  readPreferred,
  readSpans,
  readTolerances,
  ruleOptions,
} from './rule-options.ts';

const CONFIDENCE: Readonly<Record<Confidence, Text>> = {
  high: {
    en: 'The rule is stated as its authors state it.',
    es: 'La regla se enuncia como la enuncian sus autores.',
  },
  medium: {
    en: 'The rule was written from secondary sources: verify its wording against the reference.',
    es: 'La regla se escribió a partir de fuentes secundarias: verifique su redacción con la referencia.',
  },
  ours: {
    en: 'The rule is a definition of this project; the reference gives the measure it reads.',
    es: 'La regla es una definición de este proyecto; la referencia aporta la medida que lee.',
  },
};

export const TOLERANCE: Text = {
  en: 'Tolerance 0 is the rule as stated. At 1 and 5 a change of at most so many percent (of a difference: ranks, points or hundredths of an index) counts as none: our choice; so does one below 1e-12 of the number, which is rounding. Knife edge: with the other sign of such a number the verdict would differ.',
  es: 'La tolerancia 0 es la regla tal como se enuncia. Con 1 y 5, un cambio de a lo sumo ese por ciento (en una diferencia: lugares, puntos o centésimas de un índice) cuenta como ninguno: elección nuestra; también uno menor que 1e-12 del número, que es redondeo. En el filo: con el signo contrario de un número así, el dictamen sería otro.',
};

/** The parts of an indicator that every rule has alike. */
export function ruleParts(rule: Rule) {
  return {
    room: 'upgrading' as const,
    summary: {
      en: `${rule.asks.en} The verdict of one rule, its numbers and whether it stands on a knife edge.`,
      es: `${rule.asks.es} El dictamen de una regla, sus números y si está en el filo.`,
    },
    references: rule.references,
    input: { table: 'series' as const, fields: evidenceFields },
    options: ruleOptions,
    sums: [],
    output: longFields(findingKeys),
    terms: findingTerms(rule.slots),
    conventions: [CONFIDENCE[rule.confidence], ...(rule.ours === undefined ? [] : [rule.ours]), TOLERANCE],
    lineage: evidenceBehind([rule]),
    compute: (table: Table, options: RuleChoices) => judgeTable(rule, table, options),
  };
}

function judgeTable(rule: Rule, table: Table, options: RuleChoices): IndicatorResult {
  const book = readEvidence(table, options);
  const spans = readSpans(options, book);
  const chosen = { tolerances: readTolerances(options), prefer: readPreferred(options) };
  const { activities } = options;
  const findings = book.places
    .filter(({ activity }) => activities.length === 0 || activities.includes(activity ?? ''))
    .flatMap((place) => spans.flatMap((span) => judgeRule(rule, book, place, span, chosen)));
  return {
    table: longTable(rule.id, findingKeys, findings.flatMap(findingRows)),
    residuals: findingsClose(findings),
    notes: evidenceNotes(findings, book),
    dropped: [],
  };
}

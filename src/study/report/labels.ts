import { joinTexts, type Text } from '../../base/locale.ts';
import { type Table, wordsOf } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';
import { activityName, findActivity } from '../../catalog/classification.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { findGrouping } from '../../catalog/groupings.ts';
import { POLICY_DOMAINS, POLICY_ORIENTATIONS, POLICY_TYPES } from '../../catalog/policy-vocabulary.ts';
import { holdsEconomies } from '../../columns/trade-sides.ts';
import { meaningOf } from '../../columns/vocabulary.ts';
import { KEYS } from '../../indicators/long-table.ts';
import { GOVERNANCE_TITLES } from '../../indicators/policy/governance-texts.ts';
import { findingTitle } from '../../indicators/upgrading/titles.ts';

/**
 * Display names of the codes in the text columns of a table: those that the column itself gives, such as the terms of
 * the indicator; economies; classes of the given classification or groups of the given grouping.
 */
export function labelsOf(
  table: Table,
  classification: string | undefined,
  names: Readonly<Record<string, Text>> = {},
): Readonly<Record<string, Text>> {
  const labels: Record<string, Text> = {};
  // heading 2008 of the HS has a name, and the year has none
  const times = new Set(TIMES.flatMap((name) => wordsOf(table, name)));
  for (const field of table.fields) {
    const name = namerOf(field.name);
    for (const code of wordsOf(table, field.name)) {
      if (code === '' || Object.hasOwn(labels, code)) continue;
      const label =
        owned(field.labels, code) ??
        name?.(code, classification) ??
        (times.has(code) ? null : owned(names, code)) ??
        columnCode(field.name, code);
      if (label !== null) labels[code] = label;
    }
  }
  // columns of a pivot carry codes as names
  for (const field of table.fields) {
    const label = economyLabel(field.name);
    if (label !== null && !Object.hasOwn(labels, field.name)) labels[field.name] = label;
  }
  return labels;
}

function owned(names: Readonly<Record<string, Text>> | undefined, code: string): Text | null {
  return names !== undefined && Object.hasOwn(names, code) ? names[code] : null;
}

/** Columns of a result that are time. */
export const TIMES: readonly string[] = ['period', 'year', 'from', 'to'];

const PATHS: Readonly<Record<string, Text>> = {
  ...KEYS.path.labels,
  fixed: { en: 'fixed base', es: 'base fija' },
};

const FLOWS: Readonly<Record<string, Text>> = {
  ...KEYS.flow.labels,
  RX: { en: 're-exports', es: 'reexportaciones' },
  RM: { en: 're-imports', es: 'reimportaciones' },
};

const SIDES: Readonly<Record<string, Text>> = {
  forward: { en: 'forward, towards final demand', es: 'hacia adelante, a la demanda final' },
  backward: { en: 'backward, from primary inputs', es: 'hacia atrás, desde los insumos primarios' },
  both: { en: 'both sides', es: 'ambos lados' },
};

const ACCOUNTS: Readonly<Record<string, Text>> = {
  output: { en: 'output', es: 'producción' },
  value_added: { en: 'value added', es: 'valor agregado' },
  income: { en: 'income', es: 'ingreso' },
};

/** Names that releases of ours use as codes of wholes; a name of the data goes before. */
const WHOLES: Readonly<Record<string, Text>> = {
  manufacturing: { en: 'manufacturing', es: 'manufacturas' },
};

type Namer = (code: string, classification: string | undefined) => Text | null;

/** Of codes that are neither economies nor classes, which the vocabulary of columns knows. */
const NAMERS: Readonly<Record<string, Namer>> = {
  type: (code) => wordsOfCodes(POLICY_TYPES, code),
  orientation: (codes) => wordsOfCodes(POLICY_ORIENTATIONS, codes),
  domain: (code) => wordsOfCodes(POLICY_DOMAINS, code),
  changed: governanceLabel,
  complexity: governanceLabel,
  codifiability: governanceLabel,
  capability: governanceLabel,
  form: governanceLabel,
  reason: governanceLabel,
  unit: (code) => unitOf(code).label,
  path: (code) => PATHS[code] ?? null,
  kind: (code) => findingTitle('kind', code),
  rule: (code) => findingTitle('rule', code),
  verdict: (code) => findingTitle('verdict', code),
  outcome: (code) => findingTitle('outcome', code),
  knife_edge: (code) => findingTitle('knife_edge', code),
  variable: (code) => findingTitle('variable', code),
  flow: (code) => owned(FLOWS, code),
  side: (code) => owned(SIDES, code),
  account: (code) => owned(ACCOUNTS, code),
  term: (code, classification) => activityLabel(code, classification) ?? economyLabel(code),
};

/** The words of a code of a column whose codes mean the same in every result; null where it has none. */
export function codeWords(column: string, code: string): Text | null {
  return NAMERS[column]?.(code, undefined) ?? null;
}

function namerOf(column: string): Namer | undefined {
  if (Object.hasOwn(NAMERS, column)) return NAMERS[column];
  if (holdsEconomies(column)) return economyLabel;
  return meaningOf(column)?.role === 'class' ? activityLabel : undefined;
}

/** Words of last resort: a whole among classes, a factor or a variable that is a column of the vocabulary. */
function columnCode(column: string, code: string): Text | null {
  if (column === 'term' || column === 'variable') return meaningOf(code)?.title ?? null;
  return column === 'scope' || meaningOf(column)?.role === 'class' ? owned(WHOLES, code) : null;
}

function governanceLabel(code: string): Text | null {
  return wordsOfCodes(GOVERNANCE_TITLES, code);
}

/** The words of one code or of several with `; ` between them; null where one is not known. */
function wordsOfCodes(words: Readonly<Record<string, Text>>, codes: string): Text | null {
  const found = codes.split('; ').map((code) => (Object.hasOwn(words, code) ? words[code] : null));
  if (found.some((text) => text === null)) return null;
  return joinTexts(found as readonly Text[], '; ');
}

export function economyLabel(code: string): Text | null {
  return /^[A-Z]{3}$/.test(code) ? (findEconomy(code)?.name ?? null) : null;
}

function activityLabel(code: string, classification: string | undefined): Text | null {
  if (classification === undefined) return null;
  const group = findGrouping(classification)?.groups.find((one) => one.code === code);
  if (group !== undefined) return group.name;
  if (findGrouping(classification) !== null || findActivity(classification, code) === null) return null;
  return { en: activityName(classification, code, 'en'), es: activityName(classification, code, 'es') };
}

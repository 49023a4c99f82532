import type { Text } from '../../base/locale.ts';
import { pagesText } from '../../base/place-in-work.ts';
import { type Cell, type Row, type Table, tableOf } from '../../base/table.ts';
import { findClassification } from '../../catalog/classification.ts';
import { POLICY_FIELDS, RELATION_FIELDS } from '../../catalog/policy-fields.ts';
import { productFamily } from '../../catalog/products/product-headers.ts';
import { textOf } from '../text-of.ts';
import type { ParsedPolicies } from './parse-policies.ts';
import type { PolicyRecord, PolicySourceSpec } from './policy-schema.ts';

/** Tables that a file of policies holds. */
export const POLICY_TABLES = ['policy_instrument', 'chain_relation'] as const;
export type PolicyTable = (typeof POLICY_TABLES)[number];

/**
 * A file of policies as one of its tables; `source_line` is the line of the record in the file.
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { useShippedCatalog } from 'escalar/node';
 * import { parsePolicies, policyTable } from 'escalar/workspace';
 *
 * useShippedCatalog();
 * const text = `id: mine
 * title: { en: Mine, es: Mío }
 * as_of: 2020
 * instruments:
 *   - { id: fund, economy: MEX, name: { en: A fund, es: Un fondo }, type: plan, orientation: [horizontal], start: 1999, end: 2004,
 *       domain: technology, source: { work: vazquezlopez2012, section: '2' } }
 * `;
 * const [row] = rowsOf(policyTable(parsePolicies(text, 'mine.yaml'), 'policy_instrument', 'mine.yaml'));
 * [row.type, row.start, row.end, row.source]; // => ['plan', '1999', '2004', 'vazquezlopez2012, § 2']
 */
export function policyTable({ policies, placeOf }: ParsedPolicies, name: PolicyTable, file: string): Table {
  const { instruments, chains = [], as_of: asOf } = policies;
  const lineOf = (list: string, i: number) => placeOf([list, i]).line ?? null;
  const rows =
    name === 'policy_instrument'
      ? instruments.flatMap((one, i) => instrumentRows(one, asOf, lineOf('instruments', i)))
      : chains.map(
          ({ id, economy, complexity, codifiability, capability, source }, i): Row => ({
            chain: id,
            economy: economy ?? null,
            complexity,
            codifiability,
            capability,
            source: sourceWords(source),
            source_line: lineOf('chains', i),
          }),
        );
  const fields = name === 'policy_instrument' ? POLICY_FIELDS : RELATION_FIELDS;
  return { ...tableOf(name, fields, rows), origins: [{ file }] };
}

/** The names of the records in both languages, by id. */
export function policyNames({ policies }: ParsedPolicies): Readonly<Record<string, Text>> {
  const all = [...policies.instruments, ...(policies.chains ?? [])];
  return Object.fromEntries(all.map(({ id, name }) => [id, textOf(name)]));
}

/** One row a target; one alone where the instrument has none. */
function instrumentRows(one: PolicyRecord, asOf: number, line: number | null): Row[] {
  const known: Record<string, Cell> = {
    instrument: one.id,
    economy: one.economy,
    name_en: one.name.en,
    name_es: one.name.es,
    type: one.type,
    orientation: one.orientation.join('; '),
    domain: one.domain ?? null,
    quis_instrument: one.quis?.instrument ?? null,
    quis_priority: one.quis?.priority ?? null,
    ...dated('start', one.start),
    ...dated('end', one.end),
    as_of: String(asOf),
    content: one.content ?? null,
    eligibility: one.eligibility ?? null,
    budget: one.budget?.amount ?? null,
    budget_unit: one.budget?.unit ?? null,
    budget_year: one.budget === undefined ? null : String(one.budget.year),
    beneficiaries: one.beneficiaries?.count ?? null,
    source: sourceWords(one.source),
    source_line: line,
  };
  const targets = (one.targets ?? []).flatMap(({ classification, codes, share }) =>
    codes.map((code): Row => {
      const scheme = findClassification(classification)?.id ?? classification;
      const column = productFamily(scheme) === null ? 'activity' : 'product';
      return { ...known, classification: scheme, [column]: code, target_share: share ?? null };
    }),
  );
  return targets.length === 0 ? [known] : targets;
}

function dated(name: 'start' | 'end', when: PolicyRecord['end']): Row {
  const state = typeof when === 'string' ? when : typeof when === 'number' ? 'exact' : 'about';
  const year = typeof when === 'string' ? null : String(typeof when === 'number' ? when : when.year);
  return { [name]: year, [`${name}_state`]: state };
}

/** `vazquez2012, section 2; hernandez2000, p. 317`: names of works and places in them. */
export function sourceWords({ work, pages, section, cites }: PolicySourceSpec): string {
  const one = (name: string, pageRange?: string, part?: string) =>
    [
      name,
      ...(pageRange === undefined ? [] : [pagesText(pageRange)]),
      ...(part === undefined ? [] : [`§ ${part}`]),
    ].join(', ');
  const first = one(work, pages, section);
  return cites === undefined ? first : `${first}; ${one(cites.work, cites.pages, cites.section)}`;
}

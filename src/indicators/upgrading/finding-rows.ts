import type { Lang } from '../../base/locale.ts';
import { info, warning } from '../../base/note.ts';
import type { Field } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { KEYS, type LongRow } from '../long-table.ts';
import type { Note } from '../note.ts';
import { type Term, term } from '../term.ts';
import type { EvidenceBook } from './evidence.ts';
import type { Finding } from './judge-rule.ts';
import type { Slot } from './rule.ts';
import { VARIABLES, type VariableId, variableOf } from './variables.ts';

/** Who is judged, by what rule, and what it says. */
export const findingKeys = [
  KEYS.economy,
  KEYS.activity,
  KEYS.from,
  KEYS.to,
  { name: 'kind', title: { en: 'Kind', es: 'Tipo' } },
  { name: 'rule', title: { en: 'Rule', es: 'Regla' } },
  { name: 'tolerance', title: { en: 'Tolerance', es: 'Tolerancia' } },
  { name: 'verdict', title: { en: 'Verdict', es: 'Dictamen' } },
  { name: 'outcome', title: { en: 'Outcome', es: 'Resultado' } },
  { name: 'knife_edge', title: { en: 'Knife edge', es: 'En el filo' } },
  { name: 'variable', title: { en: 'Variable read', es: 'Variable leída' } },
] as const satisfies readonly Field[];

/** What a rule shows: its numbers in the unit that the data say, else in that of the variable. */
export function findingTerms(slots: readonly Slot[]): readonly Term[] {
  const read = [...new Set(slots.flatMap(({ anyOf }) => anyOf.map((id) => variableOf(id).unit)))];
  const unit = ['input' as const, ...read.filter((one) => one !== undefined)];
  const terms = [
    term('first', unit, 'first', 'inicial'),
    term('last', unit, 'last', 'final'),
    term('change', [UNITS.percent, UNITS.percentagePoints, ...unit], 'change', 'cambio'),
    term('lowest', unit, 'lowest', 'el más bajo'),
    term('highest', unit, 'highest', 'el más alto'),
  ];
  const shown = new Set(slots.flatMap(({ as }) => (as === 'lowest' || as === 'highest' ? [as] : CHANGE)));
  return terms.filter(({ id }) => shown.has(id));
}

const CHANGE = ['first', 'last', 'change'];

/** The numbers of a finding as rows: first and last value and change of each variable. */
export function findingRows(finding: Finding): LongRow[] {
  const { place, span, rule, tolerance, verdict, outcome, knifeEdge } = finding;
  const about = {
    ...place,
    ...span,
    rule: rule.id,
    tolerance: String(tolerance),
    verdict,
    outcome,
    knife_edge: knifeEdge ? 'yes' : 'no',
  };
  return finding.kinds.flatMap((kind) =>
    finding.numbers.flatMap(({ variable, first, last, change, unit, changeUnit, as }): LongRow[] => {
      const keys = { ...about, kind, variable };
      if (as === 'lowest' || as === 'highest') return [{ keys, term: as, unit, value: last }];
      return [
        { keys, term: 'first', unit, value: first ?? { missing: 'not-defined' } },
        { keys, term: 'last', unit, value: last },
        { keys, term: 'change', unit: changeUnit, value: change },
      ];
    }),
  );
}

/** What the rules without evidence would need, and what in the data no rule reads. */
export function evidenceNotes(findings: readonly Finding[], book: EvidenceBook): Note[] {
  const notes: Note[] = [];
  const silent = new Map<string, Finding>();
  for (const finding of findings) if (finding.outcome === 'lacking') silent.set(finding.rule.id, finding);
  for (const finding of findings) if (finding.outcome !== 'lacking') silent.delete(finding.rule.id);
  for (const { rule, lacking } of silent.values()) {
    const one = (id: VariableId, lang: Lang) => `${id} (${variableOf(id).about[lang]})`;
    const words = (lang: Lang, or: string) =>
      [...new Set(lacking.map((ids) => ids.map((id) => one(id, lang)).join(or)))].join('; ');
    notes.push(
      info(
        `${rule.id}: no evidence. It needs ${words('en', ' or ')}.`,
        `${rule.id}: sin evidencia. Necesita ${words('es', ' o ')}.`,
      ),
    );
  }
  if (book.unread.length === 0) return notes;
  const unread = book.unread.join(', ');
  const known = Object.keys(VARIABLES).join(', ');
  return [
    ...notes,
    warning(
      `No rule reads these variables: ${unread}. Rules read: ${known}.`,
      `Ninguna regla lee estas variables: ${unread}. Las reglas leen: ${known}.`,
    ),
  ];
}

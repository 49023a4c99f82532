import { appendAll } from '../../base/append-all.ts';
import { info, warning } from '../../base/note.ts';
import { UNITS } from '../../base/unit.ts';
import { defineIndicator } from '../define.ts';
import { type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { text } from '../options.ts';
import { term } from '../term.ts';
import { agreementOf } from './agreement.ts';
import { type EvidenceBook, type Place, readEvidence } from './evidence.ts';
import { evidenceBehind } from './evidence-behind.ts';
import { evidenceNotes, findingKeys, findingRows, findingTerms } from './finding-rows.ts';
import { findingsClose } from './findings-close.ts';
import { type Finding, judgeRule, type Span } from './judge-rule.ts';
import { KINDS } from './rule.ts';
import { evidenceFields, readPreferred, readSpans, readTolerances, ruleOptions } from './rule-options.ts';
import { TOLERANCE } from './rule-parts.ts';
import { RULES } from './rules.ts';

const keys = [{ name: 'scope', title: { en: 'Verdict on', es: 'Dictamen sobre' } }, ...findingKeys];

export const upgradingVerdict = defineIndicator({
  id: 'upgrading-verdict',
  room: 'upgrading',
  title: {
    en: 'Is it upgrading? All rules side by side',
    es: '¿Es escalamiento? Todas las reglas lado a lado',
  },
  summary: {
    en: 'Applies every rule of upgrading for which there is evidence, published ones and those that this project makes of published measures, says where they agree and where not, and what the others would need.',
    es: 'Aplica todas las reglas de escalamiento para las que hay evidencia, las publicadas y las que este proyecto forma con medidas publicadas, dice dónde coinciden y dónde no, y qué necesitarían las demás.',
  },
  formula: [
    'each rule: the signs of two or three changes → up | down | mixed | no evidence',
    'count_up, count_down, count_mixed, count_none: rules by verdict, for each kind and for all',
  ],
  references: [...new Map(RULES.flatMap((rule) => rule.references).map((one) => [one.work, one])).values()],
  input: { table: 'series', fields: evidenceFields },
  options: {
    ...ruleOptions,
    wider: text(null, {
      en: 'the class whose numbers a rule takes where the class judged has none, such as total: the whole economy',
      es: 'la clase cuyos números toma una regla donde la clase juzgada no tiene, como total: toda la economía',
    }),
  },
  sums: [],
  output: longFields(keys),
  terms: [
    ...findingTerms(RULES.flatMap(({ slots }) => slots)),
    term('count_up', UNITS.count, 'rules that say up', 'reglas que dicen que asciende'),
    term('count_down', UNITS.count, 'rules that say down', 'reglas que dicen que desciende'),
    term('count_mixed', UNITS.count, 'rules that are mixed', 'reglas mixtas'),
    term('count_none', UNITS.count, 'rules without evidence', 'reglas sin evidencia'),
    term('count_knife_edge', UNITS.count, 'rules on a knife edge', 'reglas en el filo'),
    term(
      'disagree',
      UNITS.count,
      'some say up, others down (1)',
      'unas dicen que asciende y otras que desciende (1)',
    ),
  ],
  conventions: [
    {
      en: 'The rules are counted, never added into a score: they ask different questions, and some share a number.',
      es: 'Las reglas se cuentan, nunca se suman en un puntaje: hacen preguntas distintas y algunas comparten un número.',
    },
    {
      en: 'A rule without its numbers is listed with what it needs; it is no evidence of anything.',
      es: 'Una regla sin sus números se enumera con lo que necesita; no es evidencia de nada.',
    },
    TOLERANCE,
  ],
  lineage: evidenceBehind(RULES),
  compute(table, options) {
    const { wider } = options;
    const book = readEvidence(table, options);
    const spans = readSpans(options, book);
    const tolerances = readTolerances(options);
    const chosen = { tolerances, prefer: readPreferred(options) };
    const all: Finding[] = [];
    const rows: LongRow[] = [];
    for (const place of judged(book, options.activities, wider)) {
      for (const span of spans) {
        const findings = RULES.flatMap((rule) => {
          const own = judgeRule(rule, book, place, span, chosen);
          if (wider === null || own[0]?.outcome !== 'lacking') return own;
          const wide = judgeRule(rule, book, { ...place, activity: wider }, span, chosen);
          return wide[0]?.outcome === 'lacking' ? own : wide;
        });
        appendAll(all, findings);
        const scope = { scope: place.activity };
        rows.push(
          ...findings.flatMap(findingRows).map((row) => ({ ...row, keys: { ...row.keys, ...scope } })),
          ...tolerances.flatMap((tolerance) => countRows(findings, place, span, tolerance)),
        );
      }
    }
    return {
      table: longTable('upgrading-verdict', keys, rows),
      residuals: findingsClose(all),
      notes: [...widerNotes(options, book), ...evidenceNotes(all, book)],
      dropped: [],
    };
  },
});

/** Either may be absent, as where only exports are known; a slip of the pen would look the same. */
function widerNotes(
  { wider, activities }: { readonly wider: string | null; readonly activities: readonly string[] },
  { places }: EvidenceBook,
): readonly Note[] {
  if (wider === null) return [];
  const known = new Set(places.map(({ activity }) => activity));
  if (!known.has(wider))
    return [
      info(
        `There are no numbers of the wider class ${wider}.`,
        `No hay números de la clase más amplia ${wider}.`,
      ),
    ];
  return activities
    .filter((activity) => !known.has(activity))
    .map((activity) =>
      warning(
        `There are no numbers of ${activity}: what is judged is ${wider}.`,
        `No hay números de ${activity}: lo que se juzga es ${wider}.`,
      ),
    );
}

/** The places to judge: the classes asked for, or all but the wider one. */
function judged(book: EvidenceBook, activities: readonly string[], wider: string | null): readonly Place[] {
  const asked = (activity: string | null) =>
    activities.length > 0 ? activities.includes(activity ?? '') : wider === null || activity !== wider;
  const own = book.places.filter(({ activity }) => asked(activity));
  if (wider === null) return own;
  // an economy of which only the wider class is known
  const alone = book.places.filter(
    (place) => place.activity === wider && !own.some(({ economy }) => economy === place.economy),
  );
  return [...own, ...alone];
}

function countRows(findings: readonly Finding[], place: Place, span: Span, tolerance: number): LongRow[] {
  const at = findings.filter((one) => one.tolerance === tolerance);
  return [null, ...KINDS].flatMap((kind) => {
    const found = agreementOf(kind === null ? at : at.filter(({ kinds }) => kinds.includes(kind)));
    const { economy, activity } = place;
    const about = { economy, scope: activity, ...span, tolerance: String(tolerance), kind };
    const counts = {
      count_up: found.up,
      count_down: found.down,
      count_mixed: found.mixed,
      count_none: found.none,
      count_knife_edge: found.knifeEdge,
      disagree: found.disagree ? 1 : 0,
    };
    return Object.entries(counts).map(([term, value]) => ({ keys: about, term, unit: UNITS.count, value }));
  });
}

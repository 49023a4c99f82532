import { EscalarError, type Where } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { nearestName } from '../../base/nearest.ts';
import {
  classification as classificationOf,
  classifications,
  findClassification,
  pathOf,
} from '../../catalog/classification.ts';
import { economies, findEconomy } from '../../catalog/economy.ts';
import { works } from '../../catalog/works.ts';
import { checkShares } from '../../indicators/policy/rule/evaluate-rule.ts';
import { parseRule } from '../../indicators/policy/rule/parse-rule.ts';
import { checkAgainst } from '../check-shape.ts';
import { readYaml, type YamlFile } from '../read-yaml.ts';
import { POLICIES, type PolicyFile, type PolicyRecord, type PolicySourceSpec } from './policy-schema.ts';

/** A file of policy instruments as read, with a way back to its lines. */
export interface ParsedPolicies {
  readonly policies: PolicyFile;
  readonly placeOf: YamlFile['placeOf'];
}

type Path = readonly PropertyKey[];

/**
 * Reads a file of policy instruments and checks its shape, its codes, its years, its sources and its rules.
 * @throws EscalarError `study-syntax`, `study-shape`, `study-reference`, `rule-syntax`, `rule-share`, with file,
 * line and column
 * @example
 * import { useShippedCatalog } from 'escalar/node';
 * import { parsePolicies } from 'escalar/workspace';
 *
 * useShippedCatalog();
 * const text = `id: mine
 * title: { en: Mine, es: Mío }
 * as_of: 2020
 * instruments:
 *   - { id: fund, economy: MEX, name: { en: A fund, es: Un fondo }, type: plan, orientation: [horizontal], start: 1999, end: 2004,
 *       domain: technology, source: { work: vazquezlopez2012, section: '2' } }
 * `;
 * parsePolicies(text, 'mine.yaml').policies.instruments[0].start; // => 1999
 */
export function parsePolicies(source: string, file: string): ParsedPolicies {
  const { plain, placeOf } = readYaml(source, file);
  const policies = checkAgainst(POLICIES, plain, placeOf);
  const check = new Checker(policies, placeOf);
  const { instruments, chains = [] } = policies;
  check.unique(instruments, 'instruments');
  check.unique(chains, 'chains');
  instruments.forEach((one, i) => {
    check.instrument(one, ['instruments', i]);
  });
  chains.forEach((one, i) => {
    if (one.economy !== undefined) check.economy(one.economy, ['chains', i, 'economy']);
    check.source(one.source, ['chains', i, 'source']);
  });
  return { policies, placeOf };
}

/** What a schema cannot say of one file. */
class Checker {
  readonly #policies: PolicyFile;
  readonly #placeOf: (path: Path) => Where;

  constructor(policies: PolicyFile, placeOf: (path: Path) => Where) {
    this.#policies = policies;
    this.#placeOf = placeOf;
  }

  unique(records: readonly { readonly id: string }[], list: string): void {
    records.forEach(({ id }, i) => {
      const first = records.findIndex((other) => other.id === id);
      if (first === i) return;
      const { line = 0 } = this.#placeOf([list, first, 'id']);
      this.#refuse([list, i, 'id'], {
        en: `"${id}" names a record on line ${line} already`,
        es: `"${id}" ya nombra un registro en la línea ${line}`,
      });
    });
  }

  instrument(one: PolicyRecord, path: Path): void {
    this.economy(one.economy, [...path, 'economy']);
    this.#years(one, path);
    one.targets?.forEach(({ classification, codes }, i) => {
      this.#target(classification, codes, [...path, 'targets', i]);
    });
    if (one.eligibility !== undefined) this.#rule(one.eligibility, [...path, 'eligibility']);
    this.source(one.source, [...path, 'source']);
  }

  economy(code: string, path: Path): void {
    const found = findEconomy(code);
    if (found?.id === code) return;
    const words = economies.flatMap(({ id, name }) => [id, name.en, name.es]);
    const near = found ?? findEconomy(nearestName(code, words) ?? '');
    const known = economies.filter(({ wiod }) => wiod !== null).map(({ id }) => id);
    this.#unknown(path, { en: 'the economy', es: 'la economía' }, code, known, near?.id ?? null);
  }

  source({ work, pages, section, cites }: PolicySourceSpec, path: Path): void {
    this.#work(work, [...path, 'work']);
    if (pages === undefined && section === undefined)
      this.#refuse(path, { en: 'pages or section is missing', es: 'faltan pages o section' });
    if (cites !== undefined) this.#work(cites.work, [...path, 'cites', 'work']);
  }

  #work(work: string, path: Path): void {
    const own = Object.keys(this.#policies.sources ?? {});
    if (own.includes(work) || works().has(work)) return;
    const near = nearestName(work, [...own, ...works().keys()]);
    this.#unknown(path, { en: 'the source', es: 'la fuente' }, work, own, near);
  }

  #years({ start, end }: PolicyRecord, path: Path): void {
    const [first, last] = [start, end].map((when) => (typeof when === 'object' ? when.year : when));
    if (typeof first === 'number' && typeof last === 'number' && last < first)
      this.#refuse([...path, 'end'], {
        en: `${last} comes before the start, ${first}`,
        es: `${last} es anterior al inicio, ${first}`,
      });
    const known = this.#policies.as_of;
    if (typeof first === 'number' && first > known)
      this.#refuse([...path, 'start'], {
        en: `${first} lies after as_of, ${known}`,
        es: `${first} es posterior a as_of, ${known}`,
      });
  }

  #target(classification: string, codes: readonly string[], path: Path): void {
    const header = findClassification(classification);
    if (header === null) {
      const known = classifications.map(({ id }) => id);
      this.#unknown(
        [...path, 'classification'],
        { en: 'the classification', es: 'la clasificación' },
        classification,
        known,
        nearestName(
          classification,
          classifications.flatMap(({ id, aliases }) => [id, ...aliases]),
        ),
      );
      return;
    }
    codes.forEach((code, i) => {
      if (pathOf(header.id, code).length > 0) return;
      const near = nearestClass(header.id, code);
      this.#unknown(
        [...path, 'codes', i],
        { en: `the class of ${header.id}`, es: `la clase de ${header.id}` },
        code,
        near.known,
        near.nearest,
      );
    });
  }

  #rule(rule: string, path: Path): void {
    try {
      checkShares(parseRule(rule));
    } catch (error) {
      throw error instanceof EscalarError ? error.at(this.#placeOf(path)) : error;
    }
  }

  #refuse(path: Path, problem: Text): void {
    throw new EscalarError(
      'study-shape',
      { path: path.map(String).join('.'), problem, schema: POLICIES.path },
      this.#placeOf(path),
    );
  }

  #unknown(path: Path, kind: Text, name: string, known: readonly string[], nearest: string | null): void {
    throw new EscalarError(
      'study-reference',
      { path: path.map(String).join('.'), kind, name, known, nearest },
      this.#placeOf(path),
    );
  }
}

/** The class that a word most likely means, by its code or its name in either language. */
function nearestClass(
  scheme: string,
  word: string,
): { readonly known: readonly string[]; readonly nearest: string | null } {
  const { activities } = classificationOf(scheme);
  const words = activities.flatMap(({ code, name }) =>
    [code, name.en, name.es ?? ''].map((each) => [each, code] as const),
  );
  const near = nearestName(
    word,
    words.map(([each]) => each),
  );
  return {
    known: activities.map(({ code }) => code),
    nearest: words.find(([each]) => each === near)?.[1] ?? null,
  };
}

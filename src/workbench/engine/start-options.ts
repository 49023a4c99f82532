import { pathOf } from '../../catalog/classification.ts';
import { groupOf } from '../../catalog/grouping.ts';
import { groupings } from '../../catalog/groupings.ts';
import type { AnyIndicator } from '../../indicators/catalogue.ts';
import { WAYS_TO_COMPUTE } from '../../workspace/ways-to-compute.ts';
import type { Choices } from '../address.ts';
import type { Codes } from './codes-of-data.ts';

/** Where the usual ways do not do: value added alone, and no labour. */
const OTHER_MEASURES: readonly Choices[] = [
  { output: 'value_added_nominal' },
  { of: 'output' },
  { of: 'output', output: 'output_nominal' },
  { of: 'output', output: 'value_added_nominal' },
];
/** What the factors of a product may be, by the columns that data have. */
const FACTORS: readonly Choices[] = [
  'output_real/hours,hours/persons,persons',
  ...['output_real', 'value_added_real', 'output_nominal', 'value_added_nominal'].flatMap((output) =>
    ['hours', 'persons'].map((labour) => `${output}/${labour},${labour}`),
  ),
].map((factors) => ({ factors }));

/** Options to begin with, most usual first: those that an indicator has, and values of such as it cannot do without. */
export function startOptions({ options }: AnyIndicator, codes: Codes): readonly Choices[] {
  // groups of the catalog are of another kind than the knowledge industries that members name
  const groups = Object.hasOwn(options, 'members') ? knowledgeOf(codes) : groupsOf(codes);
  const ways = [...WAYS_TO_COMPUTE, ...OTHER_MEASURES, ...FACTORS, ...groups, ...leadersOf(codes)];
  return ways.filter((way) => Object.keys(way).every((name) => Object.hasOwn(options, name)));
}

/** Agriculture, industry and services, where the catalog has them of these classes; of long codes their first digits. */
function groupsOf(codes: Codes): readonly Choices[] {
  const classes = (codes.get('activity') ?? []).map(({ id }) => id);
  if (classes.length === 0) return [];
  if (classes.every((code) => /^\d{4,}$/.test(code))) return [{ digits: '3' }];
  const broad = groupings().filter(
    (one) => one.id.endsWith('-broad') && classes.every((code) => groupOf(one, code) !== null),
  );
  return broad.flatMap(({ id }) => [{ grouping: id }, { grouping: id, output: 'value_added_nominal' }]);
}

/** The branches that spread knowledge, where the catalog has them of these classes. */
function knowledgeOf(codes: Codes): readonly Choices[] {
  const classes = (codes.get('activity') ?? []).map(({ id }) => id);
  return groupings()
    .filter(
      (one) =>
        one.id.endsWith('-knowledge') &&
        classes.some((code) => groupOf(one, code) === 'KNOW') &&
        classes.every((code) => pathOf(one.from, code).length > 0),
    )
    .map(({ id }) => ({ grouping: id }));
}

/** An economy of the data that others can be set against, where the usual one is not there. */
function leadersOf(codes: Codes): readonly Choices[] {
  const there = (codes.get('economy') ?? []).map(({ id }) => id);
  const [leader = there[0]] = LEADERS.filter((code) => there.includes(code));
  return leader === undefined ? [] : [{ reference: leader }];
}

const LEADERS = ['USA', 'JPN', 'KOR'];

import { shockForms } from '../workspace/scenario/shock-forms.ts';

/**
 * What the parts of a file mean, for editors, by path: `sweep.steps`, `targets[].share`; the file itself is empty. They stand
 * beside the schemas because no page that reads such a file shows them.
 */
export type SchemaWords = Readonly<Record<string, string>>;

const SCENARIO_WORDS: SchemaWords = {
  '': 'An Escalar scenario: shocks to an input-output table.',
  on: 'Another scenario, by name or file: this one begins from its result, with its data, year, elasticity and model.',
  data: 'A release or a folder; with on, that of the other scenario.',
  'data.release': 'A release with input-output tables.',
  'data.file': 'A folder with Z.csv and Y.csv, relative to the scenario.',
  'data.read': 'How to read the tables (escalar describe).',
  year: 'Needed where the data have several years.',
  shocks: 'Applied in this order.',
  elasticity:
    'With prices: by how many per cent imports from one origin fall when it costs one per cent more: a number, caliendo2015, or a number an industry; 5 when left out.',
  model:
    'With prices, by the work: caliendo2015, an economy buys a product from each origin in one proportion for all uses; antras2018, each industry and final use in its own; caliendo2015 when left out.',
  sweep: 'A curve: the size of one shock varies.',
  'sweep.shock': 'Which shock varies, from 1; 1 when left out.',
  'sweep.over': 'What varies; share, the size of the shock, when left out.',
  'sweep.steps': 'Steps between from and to; both ends are computed.',
};

/** A target is a share, or that of an economy. */
const TARGET: SchemaWords = {
  '|number': '0 to 1.',
  '|object.economy': 'An economy of the table.',
  '|object.activities': 'Industries; all when left out.',
};

/** Those of the shocks as forms have them. */
export function scenarioWords(): SchemaWords {
  const shocks = shockForms().flatMap(({ kind, about, fields }) => [
    [`shocks[].${kind}`, about.en] as const,
    ...fields.flatMap(({ name, about: part, takes }) => {
      const path = `shocks[].${kind}.${name}`;
      return [[path, part.en] as const, ...(takes === 'target' ? Object.entries(under(path, TARGET)) : [])];
    }),
  ]);
  return { ...SCENARIO_WORDS, ...Object.fromEntries(shocks) };
}

const PLACE: SchemaWords = {
  '.work': 'A name under sources, or the key of a work that Escalar cites.',
  '.pages': 'As the work prints them.',
  '.section': 'Where the work has no page to give.',
};
const SOURCE: SchemaWords = {
  '': 'Where the record comes from, with page or section.',
  '.cites': 'The work that it takes the fact from.',
  ...PLACE,
  ...under('.cites', PLACE),
};

export const POLICY_WORDS: SchemaWords = {
  '': 'An Escalar file of policy instruments.',
  as_of: 'Year up to which the records are known.',
  sources: 'Works by name, beside those that Escalar cites (data/catalog/references.json).',
  'instruments[]': 'One policy instrument.',
  'instruments[].economy': 'ISO 3166-1 alpha-3: MEX.',
  'instruments[].orientation': 'Whom it is for; several may hold.',
  'instruments[].start': 'First year.',
  'instruments[].end': 'Last year; in-force holds up to as_of.',
  'instruments[].targets[]': 'Industries or products that the instrument names.',
  'instruments[].targets[].classification':
    'Of the codes: ISIC3, WIOD, HS1992 (escalar list classifications).',
  'instruments[].targets[].share': 'Of the funds of the instrument, 0 to 1.',
  'instruments[].domain': 'Policy domain after Warwick (2013).',
  'instruments[].quis': 'Codes of the OECD project on industrial strategies.',
  'instruments[].eligibility': 'A rule over facts of a firm: exports_usd >= 500_000 or exports_share >= 10%.',
  'instruments[].content': 'Least domestic content that it asks for, 0 to 1.',
  'chains[]': 'How a lead firm and its suppliers deal with one another (indicator governance).',
  'chains[].economy': 'Of the suppliers.',
  'chains[].complexity': 'Of what a transaction asks for.',
  'chains[].codifiability': 'Whether it can be written down.',
  'chains[].capability': 'Of the suppliers.',
  ...under('instruments[].source', SOURCE),
  ...under('chains[].source', SOURCE),
};

function under(path: string, words: SchemaWords): SchemaWords {
  return Object.fromEntries(Object.entries(words).map(([part, text]) => [`${path}${part}`, text]));
}

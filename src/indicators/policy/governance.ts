import { badOption } from '../../base/bad-option.ts';
import { nearestName } from '../../base/nearest.ts';
import { type Field, type Table, textColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type InputField } from '../define.ts';
import { textField } from '../input-field.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { explainGovernance } from './governance-texts.ts';
import { type ChainVariables, governanceOf, type Level, turned, VARIABLES } from './kernels/governance.ts';

const keys: readonly Field[] = [
  KEYS.economy,
  { name: 'chain', title: { en: 'Chain', es: 'Cadena' } },
  { name: 'changed', title: { en: 'If this changed', es: 'Si cambiara' } },
  { name: 'complexity', title: { en: 'Complexity', es: 'Complejidad' } },
  { name: 'codifiability', title: { en: 'Codifiability', es: 'Codificabilidad' } },
  { name: 'capability', title: { en: 'Capability of suppliers', es: 'Capacidad de los proveedores' } },
  { name: 'form', title: { en: 'Governance', es: 'Gobernanza' } },
  { name: 'reason', title: { en: 'Why none', es: 'Por qué ninguna' } },
];

function variable(name: string, en: string, es: string): InputField {
  return {
    name,
    kind: 'text',
    need: 'required',
    about: { en: `${en}: low or high`, es: `${es}: low o high` },
  };
}

export const governance = defineIndicator({
  id: 'governance',
  room: 'policy',
  title: { en: 'Governance of value chains', es: 'Gobernanza de las cadenas de valor' },
  summary: {
    en: 'Which of five forms of governance the complexity of transactions, the ability to codify them and the capability of suppliers imply, and what would change if one of the three changed.',
    es: 'Cuál de cinco formas de gobernanza implican la complejidad de las transacciones, la posibilidad de codificarlas y la capacidad de los proveedores, y qué cambiaría si cambiara una de las tres.',
  },
  formula: [
    '(complexity, codifiability, capability): (low, high, high) market; (high, high, high) modular; (high, low, high) relational; (high, high, low) captive; (high, low, low) hierarchy',
    '(low, high, low), (low, low, high), (low, low, low): none',
    'coordination = 1 market … 5 hierarchy: explicit coordination and asymmetry of power',
  ],
  references: [{ work: 'gereffi2005' }],
  input: {
    table: 'chain_relation',
    fields: [
      textField('chain', 'required', 'name of the chain', 'nombre de la cadena'),
      textField('economy', 'optional', 'economy of the suppliers', 'economía de los proveedores'),
      variable('complexity', 'complexity of transactions', 'complejidad de las transacciones'),
      variable('codifiability', 'ability to codify them', 'posibilidad de codificarlas'),
      variable('capability', 'capability of suppliers', 'capacidad de los proveedores'),
    ],
  },
  options: {
    chains: list({
      en: 'chains to keep; all when left out',
      es: 'cadenas que se conservan; todas si se omite',
    }),
  },
  sums: [],
  output: longFields(keys),
  terms: [
    term('coordination', UNITS.count, 'explicit coordination (1 to 5)', 'coordinación explícita (1 a 5)'),
  ],
  conventions: [
    {
      en: 'The three variables are judgements of whoever made the table, each low or high; the form follows from them and is no measurement.',
      es: 'Las tres variables son juicios de quien hizo la tabla, cada una baja (low) o alta (high); la forma se sigue de ellas y no es una medición.',
    },
    {
      en: 'Three of the eight combinations are ruled out by the authors; they give no form and the reason, in our words.',
      es: 'Los autores descartan tres de las ocho combinaciones; no dan forma alguna sino la razón, en palabras nuestras.',
    },
  ],
  lineage: within('endpoints', 'economy', 'chain'),
  compute(table, options) {
    requireCodes(options.chains, textColumn(table, 'chain') ?? [], { en: 'chain', es: 'la cadena' });
    const rows: LongRow[] = [];
    const notes: Note[] = [];
    for (let row = 0; row < table.rows; row += 1) {
      const cell = (name: string) => textColumn(table, name)?.[row] ?? '';
      const chain = cell('chain');
      if (options.chains.length > 0 && !options.chains.includes(chain)) continue;
      const place = { economy: cell('economy') || null, chain };
      const variables = variablesAt(table, row);
      rows.push(rowOf(place, 'as-is', variables));
      for (const name of VARIABLES) rows.push(rowOf(place, name, turned(variables, name)));
      const { en, es } = explainGovernance(variables);
      const level = governanceOf(variables).form === null ? 'warning' : 'info';
      notes.push({ level, text: { en: `${chain}: ${en}`, es: `${chain}: ${es}` } });
    }
    return {
      table: longTable('governance', keys, rows),
      residuals: [
        closes(
          'rows = chains · (1 + variables)',
          rows.length - notes.length * (1 + VARIABLES.length),
          Math.max(rows.length, 1),
        ),
      ],
      notes,
      dropped: [],
    };
  },
});

function rowOf(place: LongRow['keys'], changed: string, variables: ChainVariables): LongRow {
  const { form, coordination, refusal } = governanceOf(variables);
  return {
    keys: { ...place, changed, ...variables, form, reason: refusal },
    term: 'coordination',
    unit: UNITS.count,
    value: coordination ?? { missing: 'not-defined' },
  };
}

/** @throws EscalarError `bad-option` for a level that is neither low nor high */
function variablesAt(table: Table, row: number): ChainVariables {
  const level = (name: string): Level => {
    const word = (textColumn(table, name)?.[row] ?? '').trim().toLowerCase();
    if (word === 'low' || word === 'high') return word;
    const expected = { en: 'low or high', es: 'low (baja) o high (alta)' };
    throw badOption(name, word, expected, nearestName(word, ['low', 'high']));
  };
  return {
    complexity: level('complexity'),
    codifiability: level('codifiability'),
    capability: level('capability'),
  };
}

import { movesPrices } from '../../indicators/chains/prices/price-shock.ts';
import type { ScenarioFile } from '../../workspace/scenario/scenario-schema.ts';
import { type ShockField, shockForms } from '../../workspace/scenario/shock-forms.ts';
import { writeYaml } from '../../workspace/write-yaml.ts';
import { type Choices, groupOf } from '../address.ts';
import { shocksIn } from '../scenario-in.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The scenario that choices of an address describe, as the text of a file: `shock.1.kind`, `shock.1.share` and so on,
 * `sweep.from`. What is no number is left as it was typed, so that the check of the file names it.
 */
export function scenarioText(choices: Choices): string {
  return writeYaml(plainScenario(choices));
}

/** The data of that file. */
export function plainScenario(choices: Choices): Plain {
  const { id = 'mine', title = '', on = '' } = choices;
  const sweep = Object.entries(groupOf(choices, 'sweep')).map(([name, value]) => [
    name,
    name === 'over' ? value : numberIn(value),
  ]);
  return {
    id,
    title: title === '' ? id : title,
    // a scenario on another has the tables, elasticities and model of that
    ...(on === '' ? { ...tablesIn(choices), ...pricesIn(choices) } : { on }),
    shocks: shocksIn(choices).map((shock) => plainShock(shock)),
    ...(sweep.length === 0 ? {} : { sweep: Object.fromEntries(sweep) }),
  };
}

function tablesIn(choices: Choices): Plain {
  const { data = '', year = '' } = choices;
  const read = groupOf(choices, 'read');
  return {
    data: { release: data, ...(Object.keys(read).length === 0 ? {} : { read }) },
    ...(year === '' ? {} : { year: numberIn(year) }),
  };
}

/** What enters where prices move. */
function pricesIn(choices: Choices): Plain {
  const { model = '' } = choices;
  // what was chosen for shocks that are there no more
  if (!shocksIn(choices).some(({ kind = '' }) => movesPrices({ kind }))) return {};
  return { ...elasticityIn(choices), ...(model === '' ? {} : { model }) };
}

/** One for all, the name of a list, or one an industry. */
function elasticityIn(choices: Choices): Plain {
  const { elasticity = '' } = choices;
  if (elasticity !== '') return { elasticity: numberIn(elasticity) };
  const each = Object.entries(groupOf(choices, 'elasticity'));
  return each.length === 0
    ? {}
    : { elasticity: Object.fromEntries(each.map(([code, value]) => [code, numberIn(value)])) };
}

function plainShock({ kind = '', ...parts }: Choices): Plain {
  const fields = shockForms().find((form) => form.kind === kind)?.fields ?? [];
  const known = fields.flatMap((field) => {
    const value = partOf(field, parts);
    return value === undefined ? [] : [[field.name, value]];
  });
  const unknown = Object.entries(parts).filter(([name]) =>
    fields.every((field) => field.name !== name.split('.')[0]),
  );
  return { kind, ...Object.fromEntries([...known, ...unknown]) };
}

function partOf({ name, takes }: ShockField, parts: Choices): unknown {
  const value = parts[name];
  const of = groupOf(parts, name);
  if (takes === 'target' && of.economy !== undefined)
    return {
      economy: of.economy,
      ...(of.activities === undefined ? {} : { activities: listIn(of.activities) }),
    };
  if (value === undefined) return undefined;
  if (takes === 'number' || takes === 'target') return numberIn(value);
  if (takes === 'switch') return value === 'true' || value === 'false' ? value === 'true' : value;
  if (takes === 'economy' || takes === 'word' || value === 'all' || value === 'abroad') return value;
  return listIn(value);
}

function listIn(value: string): readonly string[] {
  return value.split(',').filter((one) => one !== '');
}

function numberIn(value: string): number | string {
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** A scenario as choices of an address; what `scenarioText` makes of them says the same. */
export function choicesOfScenario(scenario: ScenarioFile, title: string): Choices {
  const shocks = scenario.shocks.map((shock, i) => flat(`shock.${i + 1}`, shock));
  return Object.fromEntries([
    ['id', scenario.id],
    ['title', title],
    ...(scenario.on === undefined ? tablesOf(scenario) : [['on', scenario.on]]),
    ...shocks.flat(),
    ...flat('sweep', scenario.sweep ?? {}),
  ]);
}

function tablesOf(scenario: ScenarioFile): readonly (readonly [string, string])[] {
  const { data, year, model } = scenario;
  return [
    ['data', data.release ?? ''],
    ...flat('read', data.read ?? {}),
    ...(year === undefined ? [] : [['year', String(year)] as const]),
    ...elasticityOf(scenario),
    ...(model === undefined ? [] : [['model', model] as const]),
  ];
}

function elasticityOf({ elasticity }: ScenarioFile): readonly [string, string][] {
  if (elasticity === undefined) return [];
  return typeof elasticity === 'object'
    ? flat('elasticity', elasticity)
    : [['elasticity', String(elasticity)]];
}

function flat(start: string, part: object): [string, string][] {
  return Object.entries(part).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    if (typeof value === 'object' && !Array.isArray(value)) return flat(`${start}.${name}`, value as object);
    return [[`${start}.${name}`, Array.isArray(value) ? value.join(',') : String(value)]];
  });
}

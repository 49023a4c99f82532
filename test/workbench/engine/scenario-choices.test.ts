import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/node/node-files.ts';
import { type Choices, readAddress, writeAddress } from '../../../src/workbench/address.ts';
import { answerCall } from '../../../src/workbench/engine/answer-call.ts';
import { choicesOfScenario, scenarioText } from '../../../src/workbench/engine/scenario-choices.ts';
import { resultOfAddress } from '../../../src/workbench/result-of-address.ts';
import { findScenario } from '../../../src/workspace/scenario/find-scenario.ts';
import { parseScenario } from '../../../src/workspace/scenario/parse-scenario.ts';
import { shockForms } from '../../../src/workspace/scenario/shock-forms.ts';
import { shippedNames } from '../../../src/workspace/shipped-names.ts';
import { runHere } from '../../support/cli-in-process.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();
const { folder } = desk;

const lang = 'en';
const chosen: Choices = {
  id: 'mine',
  data: 'wiod-2013-ten',
  year: '2008',
  'shock.1.kind': 'local-sourcing',
  'shock.1.economy': 'MEX',
  'shock.1.activities': 'c14',
  'shock.1.share': '0.5',
  'shock.2.kind': 'demand',
  'shock.2.market': 'USA',
  'shock.2.change': '-0.1',
};
const of = (choices: Choices) => {
  const found = resultOfAddress({ page: 'lab', lang, choices });
  if (found === null) throw new Error('no result');
  return found;
};

/** A lesson with what an address does not say: comments, two languages, an explanation, an order of its own. */
const LESSON = `# of the third class
id: lesson
title:
  en: "More at home"
  es: "Más en casa"
about: "For the seminar."

shocks:
  # electronics
  - kind: local-sourcing
    economy: MEX
    activities: [ c14 ]
    share: 0.20 # a fifth
year: 2008
data: { release: wiod-2013-ten }
`;
const ANCHORED = `id: anchored
title: Anchored
data: { release: wiod-2013-ten }
year: 2008
shocks:
  - { kind: local-sourcing, economy: &one MEX, share: 0.2 } # one economy
  - { kind: local-sourcing, economy: *one, activities: [ c14 ], share: 0.2 }
`;
const without = (choices: Choices, name: string): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([other]) => other !== name));

describe('a scenario of an address', () => {
  it('keeps no elasticity for shocks at fixed prices', () => {
    expect(scenarioText({ ...chosen, elasticity: '5', 'elasticity.c15': '3' })).not.toContain('elasticity');
    const priced = { ...chosen, 'shock.1.kind': 'tariff', elasticity: '5' };
    expect(scenarioText(priced)).toContain('elasticity: 5');
    expect(scenarioText({ ...priced, model: 'antras2018' })).toContain('model: antras2018');
    expect(scenarioText({ ...chosen, model: 'antras2018' })).not.toContain('model');
  });
  it('says what the file of each scenario that ships says, and back', async () => {
    for (const name of await shippedNames(nodeFiles, 'scenarios')) {
      const { text, file } = await findScenario(name, nodeFiles);
      const { scenario } = parseScenario(text, file);
      const choices = choicesOfScenario(scenario, 'T');
      const again = parseScenario(scenarioText(choices), 'again.yaml').scenario;
      const { about: _, ...same } = scenario;
      expect(again).toEqual({ ...same, title: 'T' });
      const address = { page: 'lab' as const, lang: 'en' as const, choices };
      expect(readAddress(writeAddress(address)).choices).toEqual(choices);
    }
  });
  it.each([
    ['two shocks', chosen],
    [
      'a curve',
      {
        ...chosen,
        'sweep.shock': '2',
        'sweep.over': 'share',
        'sweep.from': '-0.2',
        'sweep.to': '0',
        'sweep.steps': '2',
      },
    ],
    ['industries too', { ...chosen, level: 'sector' }],
  ])(
    'gives the numbers that the command line computes from the saved file: %s',
    async (_, choices: Choices) => {
      const { text } = await desk.engine.lab({ lang, choices });
      const file = join(folder, 'mine.yaml');
      writeFileSync(file, text);
      const { command } = await desk.engine.result({ of: of(choices), lang });
      const [, ...words] = command.split(' ');
      const { out, code } = await runHere([
        ...words.map((word) => (word === 'mine.yaml' ? file : word)),
        '--csv',
      ]);
      expect(code).toBe(0);
      const { bytes } = await desk.engine.download({ of: of(choices), lang, format: 'csv' });
      expect(new TextDecoder().decode(bytes)).toBe(out);
      expect(out.split('\n').length).toBeGreaterThan(60);
    },
  );
  it('is refused with what the file would be refused with, at its line', async () => {
    const refused = async (choices: Choices) => answerCall(desk.engine, 'result', { of: of(choices), lang });
    expect(await refused({ ...chosen, 'shock.1.share': 'half' })).toMatchObject({
      error: { code: 'study-shape', where: { line: expect.any(Number) }, what: { en: /share.*number/ } },
    });
    expect(await refused({ ...chosen, 'shock.1.share': '1.5' })).toMatchObject({
      error: { code: 'study-shape' },
    });
    expect(await refused({ ...chosen, 'shock.2.colour': 'red' })).toMatchObject({
      error: { code: 'study-shape', what: { en: /colour/ } },
    });
    expect(await refused({ ...chosen, 'shock.1.economy': 'XYZ' })).toMatchObject({
      error: { code: expect.stringContaining('unknown') },
    });
  });
  it('without change leaves every number as it is', async () => {
    const none = { ...chosen, 'shock.1.share': '0', 'shock.2.change': '0' };
    const { bytes } = await desk.engine.download({ of: of(none), lang, format: 'csv' });
    const lines = new TextDecoder().decode(bytes).trim().split('\n').slice(1);
    for (const line of lines) {
      const [before, , difference] = line.split(',').slice(-3).map(Number);
      expect(Math.abs(difference ?? 1)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(before ?? 0)));
    }
  });
});

describe('a scenario on another', () => {
  const { data: _, year: __, ...shocks } = chosen;
  const above: Choices = { ...shocks, id: 'then', on: 'mexico-takes-electronics' };
  it('has the tables of that, and gives the numbers of the command line', async () => {
    const view = await desk.engine.lab({ lang, choices: above });
    expect(view).toMatchObject({ data: 'wiod-2013-ten', year: '2008' });
    expect(view.choices).not.toHaveProperty('data');
    expect(view.text).toContain('on: mexico-takes-electronics');
    expect(view.text).not.toContain('release:');
    const file = join(folder, 'then.yaml');
    writeFileSync(file, view.text);
    const { out, code } = await runHere(['scenario', file, '--level', 'country', '--csv']);
    expect(code).toBe(0);
    const csvOf = async (choices: Choices) =>
      new TextDecoder().decode((await desk.engine.download({ of: of(choices), lang, format: 'csv' })).bytes);
    expect(await csvOf(view.choices)).toBe(out);
    expect(await csvOf(chosen)).not.toBe(out);
  });
  it('is drawn against its result, and named where it is not there', async () => {
    const figure = await desk.engine.figure({ of: of(above), lang, kind: 'exports', width: 720 });
    expect(JSON.stringify(figure?.scene)).toContain('against the result of mexico-takes-electronics');
    const lost = await answerCall(desk.engine, 'lab', { lang, choices: { ...above, on: 'mexico-takes' } });
    expect(lost).toMatchObject({
      error: { code: 'scenario-not-found', try: { en: /mexico-takes-electronics/ } },
    });
  });
});

describe('the file of a scenario', () => {
  it.each(['yaml', 'xlsx'])('opens again as the choices that it was saved with: %s', async (ending) => {
    const { shipped } = await desk.engine.lab({ lang, choices: {} });
    const { data: _, year: __, ...shocks } = chosen;
    const above: Choices = { ...shocks, id: 'then', title: 'Then', on: 'mexico-takes-electronics' };
    for (const choices of [...shipped.map((one) => one.choices), above]) {
      const file = join(folder, `${choices.id}.${ending}`);
      const { text } = await desk.engine.lab({ lang, choices });
      const { bytes, name } = await desk.engine.template({ lang, choices });
      expect(name).toBe(`${choices.id}.xlsx`);
      writeFileSync(file, ending === 'yaml' ? text : bytes);
      const again = ending === 'yaml' ? { ...choices, file } : without(choices, 'file');
      expect((await desk.engine.scenario({ lang, file })).choices).toEqual(again);
    }
  });
  it.each(['en', 'es'] as const)(
    'is the file that was opened, but for what was changed: %s',
    async (tongue) => {
      const file = join(folder, 'lesson.yaml');
      writeFileSync(file, LESSON);
      const { choices } = await desk.engine.scenario({ lang: tongue, file });
      expect(await desk.engine.lab({ lang: tongue, choices })).toMatchObject({ text: LESSON, kept: true });
      // the page may be in the other language meanwhile
      const changed = { ...choices, 'shock.1.share': '0.25' };
      const { text } = await desk.engine.lab({ lang: tongue === 'en' ? 'es' : 'en', choices: changed });
      expect(text).toBe(LESSON.replace('share: 0.20 # a fifth', 'share: 0.25 # a fifth'));
      const { bytes } = await desk.engine.download({ of: of(changed), lang, format: 'zip' });
      expect(new TextDecoder().decode(unzipSync(bytes)['lesson.yaml'])).toBe(text);
      const { shipped } = await desk.engine.lab({ lang, choices: {} });
      for (const one of shipped) {
        const { text: same } = await desk.engine.lab({ lang, choices: one.choices });
        expect(same).toBe((await findScenario(one.id, nodeFiles)).text);
      }
    },
  );
  it('is written anew, and says so, where what was opened is gone', async () => {
    const gone = await desk.engine.lab({ lang, choices: { ...chosen, file: 'gone.yaml' } });
    expect(gone).toMatchObject({ text: scenarioText(chosen), kept: false });
  });
  it('changes one of two parts that stood as one', async () => {
    const file = join(folder, 'anchored.yaml');
    writeFileSync(file, ANCHORED);
    const { choices } = await desk.engine.scenario({ lang, file });
    const { text } = await desk.engine.lab({ lang, choices: { ...choices, 'shock.1.economy': 'CAN' } });
    expect(text).toBe(ANCHORED.replace('&one MEX', 'CAN').replace('*one', 'MEX'));
  });
  it('keeps how its tables are read, in its numbers and in what it saves', async () => {
    const file = join(folder, 'read.yaml');
    writeFileSync(file, LESSON.replace('wiod-2013-ten', 'wiod-2013-ten, read: { unit: eur-million }'));
    const { choices } = await desk.engine.scenario({ lang, file });
    expect(choices).toMatchObject({ 'read.unit': 'eur-million' });
    const { bytes } = await desk.engine.download({ of: of(choices), lang, format: 'csv' });
    const { out } = await runHere(['scenario', file, '--csv']);
    expect(new TextDecoder().decode(bytes)).toBe(out);
    expect(out).not.toBe((await runHere(['scenario', join(folder, 'lesson.yaml'), '--csv'])).out);
    expect(scenarioText(choices)).toContain('unit: eur-million');
  });
  it('is refused with a way on where its tables are a file, and at its line where it is wrong', async () => {
    const opened = (name: string, text: string) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return answerCall(desk.engine, 'scenario', { lang, file });
    };
    const shocks = 'shocks:\n  - { kind: demand, market: A, change: -0.1 }\n';
    expect(await opened('own.yaml', `id: own\ntitle: Own\ndata: { file: table }\n${shocks}`)).toMatchObject({
      error: { code: 'not-computable', try: { en: /escalar import/ } },
    });
    expect(
      await opened('wrong.yaml', `id: own\ntitle: Own\ndata: { release: a }\ncolour: red\n${shocks}`),
    ).toMatchObject({
      error: { code: 'study-shape', where: { line: 4 } },
    });
  });
});

describe('the lab', () => {
  it('offers every kind of shock with its parts in both languages, and starts each so that it runs', async () => {
    const view = await desk.engine.lab({ lang: 'es', choices: {} });
    expect(view.kinds.map(({ id }) => id)).toEqual(shockForms().map(({ kind }) => kind));
    expect(view.activities.find(({ id }) => id === 'c14')?.title).toBe(
      'Equipo eléctrico, electrónico y óptico',
    );
    const english = await desk.engine.lab({ lang, choices: {} });
    for (const [k, { id, fields, start }] of view.kinds.entries()) {
      for (const [f, { about }] of fields.entries())
        expect([id, about]).not.toEqual([id, english.kinds[k]?.fields[f]?.about]);
      const shock = Object.fromEntries(
        Object.entries(start).map(([name, value]) => [`shock.1.${name}`, value]),
      );
      const asked = desk.engine.result({
        of: of({ data: 'wiod-2013-ten', year: '2008', ...shock }),
        lang,
      });
      // no release with emissions ships: what must be there is said
      if (id === 'carbon-price') {
        await expect(asked).rejects.toThrow('There is no account of the table "CO2".');
        continue;
      }
      const result = await asked;
      expect([id, result.rows > 60]).toEqual([id, true]);
    }
  });
  it('draws who gains and who loses, most first, and a curve where a size varies', async () => {
    const figure = await desk.engine.figure({ of: of(chosen), lang, kind: 'exports', width: 720 });
    const bars = figure?.scene.marks.flatMap(({ data }) => data ?? []) ?? [];
    expect(bars.length).toBe(10);
    expect(figure?.keys.every((key) => key.term === 'exports' && key.economy !== 'WLD')).toBe(true);
    const curve = { ...chosen, 'sweep.from': '0', 'sweep.to': '1', 'sweep.steps': '2' };
    const drawn = await desk.engine.figure({ of: of(curve), lang, kind: 'exports', width: 720 });
    expect(new Set(drawn?.keys.map(({ share }) => share))).toEqual(new Set(['0', '0.5', '1']));
  });
  it('walks a number of one size of a curve, and of one industry, back to the table alone', async () => {
    const curve = {
      ...chosen,
      level: 'sector',
      'sweep.from': '0',
      'sweep.to': '1',
      'sweep.steps': '2',
    };
    const rows = await desk.engine.rows({ of: of(curve), lang, sort: '', filter: '', from: 200, count: 1 });
    const told = await desk.engine.explain({ of: of(curve), lang, cell: rows.keys[0] ?? {} });
    expect(told.results).toHaveLength(1);
    expect(told.tables[0]).toContain('2008');
    expect(told.formula[0]).toContain("A'");
  });
});

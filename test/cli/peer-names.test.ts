import { beforeAll, describe, expect, it } from 'vitest';
import { textColumn } from '../../src/base/table.ts';
import { commandNames } from '../../src/cli/command-lines.ts';
import { isFound } from '../../src/cli/indicator-search.ts';
import { PEER_NAMES, subjectOf } from '../../src/cli/peer-names.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { chainContext } from '../../src/indicators/chains/chain-context.ts';
import { valueAddedTrade } from '../../src/indicators/chains/value-added-trade.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { plainBackend } from '../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { goldenFolder, goldenTable } from '../support/chain-tables.ts';
import { runHere } from '../support/cli-in-process.ts';

beforeAll(useShippedCatalog);

const indicatorOf = (id: string | null) => catalogue.find((one) => one.id === id);

describe('what functions of other programs are called here', () => {
  it.each(
    PEER_NAMES.filter(({ write }) => write !== null).map(
      (peer) => [`${peer.program} ${peer.name}`, peer] as const,
    ),
  )('%s is there, with its options, and is found under that name', (_, peer) => {
    const subject = subjectOf(peer);
    const indicator = indicatorOf(subject);
    if (indicator === undefined) {
      expect(commandNames).toContain(subject);
      return;
    }
    const options = (peer.write ?? '').split(' ').slice(1);
    const raw = Object.fromEntries(options.map((option) => option.split('=')));
    expect(parseOptions(indicator.options, raw)).toMatchObject(raw);
    expect(isFound(peer.name, indicator)).toBe(true);
  });
  it.each([
    ['decompr leontief', 'VA'],
    ['gvc i2e', 'VS'],
    ['gvc e2r', 'VS1'],
    ['ioanalysis vs', 'VS'],
  ])('%s gives the term %s', (called, wanted) => {
    const peer = PEER_NAMES.find(({ program, name }) => `${program} ${name}` === called);
    const [id, ...options] = peer?.write?.split(' ') ?? [];
    const raw = Object.fromEntries(options.map((option) => option.split('=')));
    const context = chainContext(goldenTable(goldenFolder('leather'), '.'), plainBackend());
    const result = valueAddedTrade.computeTable(context, parseOptions(valueAddedTrade.options, raw));
    expect(id).toBe('value-added-trade');
    expect(options.length).toBe(1);
    expect(textColumn(result.table, 'term')).toContain(wanted);
  });
  it('each is named once in its program', () => {
    const names = PEER_NAMES.map(({ program, name }) => `${program} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(PEER_NAMES.length).toBeGreaterThan(70);
  });
});

describe('list indicators --search', () => {
  it.each([
    ['location quotient', ['localisation', 'location-quotients']],
    ['Hoover', ['localisation', 'product-location']],
    ['locational Gini', ['localisation', 'product-location']],
    ['Grubel Bergstrand', ['intra-industry']],
    ['Hummels overall margin', ['margins']],
    ['PGI', ['product-attributes']],
    ['Koopman', ['gross-exports', 'participation', 'value-added-trade']],
    ['vertical specialization', ['value-added-trade']],
    ['field of influence', ['important-coefficients']],
    ['KWW', ['gross-exports']],
    ['índice de Hachman', ['trade-concentration']],
  ])('%s', (sought, ids) => {
    const found = catalogue.filter((one) => isFound(sought, one)).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(ids));
    expect(found.length).toBeLessThan(12);
  });
  it('says which name is a command here, or nothing; words in the middle of others come last', async () => {
    const asked = async (...more: string[]) => runHere(['list', 'indicators', '--csv', '--search', ...more]);
    expect((await asked('ras')).err.trim()).toBe('ras of ioanalysis is here the command escalar balance.');
    expect((await asked('Watts', '--lang', 'es')).err.trim()).toBe('Watts de ineq no está aquí.');
    expect((await asked('qqqq')).err.trim()).toBe('Nothing found.');
    const lines = (await asked('ECI')).out.split('\n');
    const at = (id: string) => lines.findIndex((line) => line.startsWith(`${id},`));
    expect(at('complexity')).toBeGreaterThan(0);
    expect(at('complexity')).toBeLessThan(at('localisation'));
  });
});

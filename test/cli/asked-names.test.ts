import { expect, it } from 'vitest';
import type { EscalarError } from '../../src/base/error.ts';
import { askedIndicator } from '../../src/cli/asked-indicator.ts';
import { nameAsCommand } from '../../src/cli/name-as-command.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';

useShippedCatalog();

function refusalOf(name: string): string {
  try {
    return askedIndicator(name).id;
  } catch (error) {
    return (error as EscalarError).toText('en');
  }
}

it('an indicator is found by its name', () => {
  expect(refusalOf('rca')).toBe('rca');
});
it.each([
  ['wwz', 'Did you mean "gross-exports"?'],
  ['productivity', 'What speaks of it: labour-productivity, shift-share'],
  ['structural change', '(escalar list indicators --search "structural change")'],
  ['locational_gini', 'product-location'],
])('the word %s, which is no name, leads to what speaks of it', (name, way) => {
  expect(refusalOf(name)).toContain(`There is no indicator "${name}".`);
  expect(refusalOf(name)).toContain(way);
});
it.each(['???', 'qzxv', '', 'a"b', 'é'])('nothing speaks of "%s"', (name) => {
  expect(refusalOf(name)).not.toContain('speaks of it');
});

it.each([
  [['verdict', 'VNM'], 'escalar run verdict'],
  [['rca'], 'escalar compute rca --data FILE'],
  [['mexico-takes-electronics'], 'escalar scenario mexico-takes-electronics'],
  [['help', 'compute'], 'escalar compute --help'],
])('%j says which command takes it', async ([word, ...after], command) => {
  const said = await nameAsCommand(word, after);
  expect(said?.en).toContain(command);
  expect(said?.es).toContain(command.replace('FILE', 'ARCHIVO'));
});
it('a word that names nothing says nothing', async () => {
  expect(await nameAsCommand('nothing-of-ours', [])).toBeNull();
  // the help itself stands above
  expect(await nameAsCommand('help', ['zzz'])).toBeNull();
});

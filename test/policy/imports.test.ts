import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, type SourceImport, sourceFiles, treeOf } from '../support/source-files.ts';

const ROOMS = [
  'base',
  'columns',
  'math',
  'catalog',
  'indicators',
  'figures',
  'sources',
  'store',
  'report',
  'workspace',
  'study',
  'node',
  'web',
  'workbench',
  'cli',
] as const;
type Room = (typeof ROOMS)[number];

/** Which rooms a room may import from, besides itself; the table of the house. */
const MAY: Readonly<Record<Room, readonly Room[]>> = {
  base: [],
  columns: ['base'],
  math: ['base'],
  catalog: ['base', 'columns'],
  indicators: ['base', 'columns', 'math', 'catalog'],
  figures: ['base'],
  sources: ['base', 'columns', 'catalog'],
  store: ['base', 'columns', 'catalog', 'sources'],
  report: ['base', 'figures'],
  workspace: ['base', 'columns', 'math', 'catalog', 'indicators', 'sources'],
  study: ['base', 'columns', 'math', 'catalog', 'indicators', 'figures', 'sources', 'report', 'workspace'],
  node: ROOMS.filter((room) => room !== 'cli' && room !== 'web'),
  web: ['base', 'columns', 'math', 'catalog', 'sources', 'workspace'],
  workbench: ROOMS.filter((room) => !['store', 'node', 'cli', 'workbench'].includes(room)),
  cli: ROOMS.filter((room) => room !== 'cli' && room !== 'web'),
};

/** Packages that a room may import. */
const PACKAGES: Readonly<Record<Room, readonly string[]>> = {
  base: ['fastest-levenshtein'],
  columns: [],
  math: [],
  catalog: [],
  indicators: [],
  figures: ['d3-hierarchy', 'd3-sankey'],
  sources: ['fflate'],
  store: ['@duckdb/node-api'],
  report: ['@uwdata/flechette', 'fflate'],
  workspace: ['yaml', 'zod'],
  study: ['zod'],
  node: ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js', 'koffi'],
  web: ['fflate', 'fzstd', 'hyparquet'],
  workbench: ['@preact/signals', 'preact'],
  cli: ['commander'],
};

/** Rooms that may use Node; the others run in a browser. */
const OF_NODE: readonly Room[] = ['store', 'node', 'cli'];

const files = sourceFiles();
const imports = files.flatMap((file) => importsOf(file));
const said = ({ file, specifier }: SourceImport) => `${file}: ${specifier}`;

/** The room of a file; null for the index of the library, which re-exports from all. */
function roomOf(file: string): Room | null {
  const folder = file.split('/')[1] ?? '';
  if (file === 'src/index.ts') return null;
  if (!ROOMS.some((room) => room === folder)) throw new Error(`${file} is in no room`);
  return folder as Room;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Files that lead back to themselves, by types alone too. */
function cycles(): string[] {
  const edges = new Map(files.map((file) => [file, [] as string[]]));
  for (const { file, target } of imports) if (target !== null) edges.get(file)?.push(target);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of files) walk(file, []);
  return found;
}

describe('imports', () => {
  it('are read', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(imports.length).toBeGreaterThan(500);
  });
  it('name files that exist', () => {
    const there = new Set([...files, ...filesBelow('src', '.css')]);
    expect(imports.filter(({ target }) => target !== null && !there.has(target)).map(said)).toEqual([]);
  });
  it('follow the table of the house', () => {
    const broken = imports.filter(({ file, target }) => {
      const from = roomOf(file);
      if (target === null || from === null) return false;
      const to = roomOf(target);
      return to === null || (to !== from && !MAY[from].includes(to));
    });
    expect(broken.map(said)).toEqual([]);
  });
  it('take each package in one room', () => {
    const broken = imports.filter(({ file, specifier, target }) => {
      const room = roomOf(file);
      if (target !== null || specifier.startsWith('node:') || room === null) return false;
      return !PACKAGES[room].includes(packageOf(specifier));
    });
    expect(broken.map(said)).toEqual([]);
  });
  it('name parts of Node by node:, in rooms that may use it', () => {
    const ofNode = imports.filter(({ specifier }) => specifier.startsWith('node:'));
    const broken = ofNode.filter(({ file }) => {
      const room = roomOf(file);
      return room === null || !OF_NODE.includes(room);
    });
    expect(broken.map(said)).toEqual([]);
  });
  it('have no cycles', () => {
    expect(cycles()).toEqual([]);
  });
});

describe('sources', () => {
  const trees = files.map((file) => [file, treeOf(file)] as const);
  const where = (file: string, tree: ts.SourceFile, node: ts.Node) =>
    `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  /** Places of the nodes that a rule refuses. */
  const places = (refuses: (node: ts.Node, file: string) => boolean) =>
    trees.flatMap(([file, tree]) => {
      const found: string[] = [];
      const visit = (node: ts.Node) => {
        if (refuses(node, file)) found.push(where(file, tree, node));
        node.forEachChild(visit);
      };
      visit(tree);
      return found;
    });

  it('export nothing by default', () => {
    const refused = places(
      (node) =>
        (ts.isExportAssignment(node) && node.isExportEquals !== true) ||
        (ts.canHaveModifiers(node) &&
          (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
    );
    expect(refused).toEqual([]);
  });
  it('write to the terminal and set the exit code only in cli', () => {
    const refused = places((node, file) => {
      if (!ts.isPropertyAccessExpression(node) || roomOf(file) === 'cli') return false;
      const text = node.getText();
      return /^(process\.(stdout|stderr|exit|exitCode)|console\.\w+)$/.test(text);
    });
    expect(refused).toEqual([]);
  });
  it('write to the terminal through its gate, where control characters are shown', () => {
    // before the gate can be loaded, and where the streams themselves are looked after
    const exempt = ['src/cli/terminal.ts', 'src/cli/main.ts', 'src/cli/guard-streams.ts'];
    const refused = places(
      (node, file) =>
        !exempt.includes(file) &&
        ts.isPropertyAccessExpression(node) &&
        /^(process\.(stdout|stderr)(\.\w+)?|console\.\w+)$/.test(node.getText()),
    );
    expect(refused).toEqual([]);
  });
  it('read neither clock nor chance in the rooms of numbers and figures', () => {
    const pure: readonly (Room | null)[] = ['base', 'math', 'catalog', 'indicators', 'figures', 'report'];
    const refused = places((node, file) => {
      if (ts.isNewExpression(node))
        return node.expression.getText() === 'Date' && !node.arguments?.length && pure.includes(roomOf(file));
      if (!ts.isPropertyAccessExpression(node) || !pure.includes(roomOf(file))) return false;
      return /^(Date\.now|Math\.random)$/.test(node.getText());
    });
    expect(refused).toEqual([]);
  });
  it('hold the word any only where the linter was told why', () => {
    const refused = trees.flatMap(([file, tree]) => {
      const found: string[] = [];
      const lines = tree.text.split('\n');
      const visit = (node: ts.Node) => {
        if (node.kind === ts.SyntaxKind.AnyKeyword) {
          const line = tree.getLineAndCharacterOfPosition(node.getStart()).line;
          const before = lines.slice(Math.max(0, line - 3), line).join('\n');
          if (!before.includes('noExplicitAny:')) found.push(`${file}:${line + 1}`);
        }
        node.forEachChild(visit);
      };
      visit(tree);
      return found;
    });
    expect(refused).toEqual([]);
  });
});

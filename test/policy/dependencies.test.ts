import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, repository } from '../support/source-files.ts';

/** What a person installs with the package, and why nothing smaller would do. A new line needs a reason. */
const RUNTIME: Readonly<Record<string, string>> = {
  '@duckdb/node-api': 'reads and writes Parquet, and answers questions to tables larger than memory',
  '@uwdata/flechette':
    'writes Arrow files, and reads them in the browser; a tenth of the size of apache-arrow',
  commander: 'parses the command line; its errors carry codes, so that they can be said in Spanish',
  'd3-hierarchy': 'divides a treemap into rectangles near to squares',
  'd3-sankey': 'orders the nodes of a flow diagram so that its ribbons cross little',
  'fastest-levenshtein': 'finds the name that a mistyped one most resembles',
  fflate: 'unpacks workbooks without native code',
  fzstd: 'unpacks the pages of Parquet files in a browser',
  hyparquet: 'reads releases in a browser, where there is no DuckDB',
  yaml: 'reads studies with line and column, and keeps NO a text',
  zod: 'one declaration is the type, the check and the JSON Schema of a study',
};

/** What is used where it could be installed, and done without elsewhere. */
const OPTIONAL: Readonly<Record<string, string>> = {
  '@clickhouse/client':
    'streams questions and rows to and from clusters of ClickHouse; loaded when an address is one',
  '@expo-google-fonts/arimo': 'the letters of documents and pictures, the same on every machine',
  '@myriaddreamin/typst-ts-node-compiler': 'sets PDF with tags, the same bytes each time',
  '@resvg/resvg-js': 'draws SVG as PNG without a browser',
  koffi: 'calls the BLAS of the system, for tables with thousands of sectors',
};

interface Package {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Package;

describe('dependencies', () => {
  it('are those with a reason', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(Object.keys(RUNTIME).sort());
    expect(Object.keys(manifest.optionalDependencies ?? {}).sort()).toEqual(Object.keys(OPTIONAL).sort());
  });
  it('have a licence that an MIT package may use', () => {
    for (const name of Object.keys(RUNTIME)) {
      const path = join(repository, 'node_modules', name, 'package.json');
      const { license } = JSON.parse(readFileSync(path, 'utf8')) as { license: string };
      expect(license, name).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/);
    }
  });
  it('are imported by the sources, each of them', () => {
    const used = new Set(
      filesBelow('src', '.ts')
        .flatMap(importsOf)
        .filter(({ target, specifier }) => target === null && !specifier.startsWith('node:'))
        .map(({ specifier }) =>
          specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    );
    expect(Object.keys(RUNTIME).filter((name) => !used.has(name))).toEqual([]);
  });
  it('that are optional are imported only where their absence is caught', () => {
    const places = filesBelow('src', '.ts')
      .flatMap(importsOf)
      .filter(({ specifier, typeOnly }) => specifier in OPTIONAL && !typeOnly);
    expect(places.map(({ file }) => file)).toEqual([
      'src/node/dense/find-blas.ts',
      'src/node/paper/scene-png.ts',
      'src/node/paper/typst-compiler.ts',
    ]);
    for (const { file, specifier } of places.slice(1))
      expect(readFileSync(join(repository, file), 'utf8')).toMatch(
        new RegExp(`loadOptional\\([^;]*\\(\\) => import\\('${specifier}'\\)`),
      );
    const loader = readFileSync(join(repository, 'src/store/warehouse/clickhouse/load-client.ts'), 'utf8');
    expect(loader).toMatch(/const PACKAGE = '@clickhouse\/client'/);
    expect(loader).toMatch(/try \{\s+return await import\([^)]*PACKAGE\)/);
    const text = readFileSync(join(repository, 'src/node/dense/find-blas.ts'), 'utf8');
    expect(text).toMatch(/try \{\s+const \{ default: koffi \} = await import\('koffi'\)/);
  });
  it('for development are not needed at run time', () => {
    const both = Object.keys(manifest.devDependencies).filter((name) => name in manifest.dependencies);
    expect(both).toEqual([]);
  });
});

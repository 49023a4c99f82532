import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { redundantCasts } from '../support/redundant-casts.ts';
import { filesBelow, repository } from '../support/source-files.ts';

/** A program of one file without the library of the language. */
function programOf(text: string): ts.Program {
  const options: ts.CompilerOptions = { noLib: true, strict: true, target: ts.ScriptTarget.ES2023 };
  const host = ts.createCompilerHost(options);
  const source = ts.createSourceFile('own.ts', text, ts.ScriptTarget.ES2023, true);
  return ts.createProgram(['own.ts'], options, {
    ...host,
    getSourceFile: (name) => (name === 'own.ts' ? source : undefined),
  });
}

it('a cast to the type that stands there is found, one that narrows is not', () => {
  const program = programOf(
    [
      'declare const names: { readonly [at: number]: string }; declare const cell: string | number;',
      'export const same = names[0] as string;',
      'export const narrowed = cell as string;',
      'export const fixed = [1, 2] as const;',
      'export const twice = (cell as string) as string;',
    ].join('\n'),
  );
  expect(redundantCasts(program, program.getSourceFiles())).toEqual([
    'own.ts:2 as string',
    'own.ts:5 as string',
  ]);
});

it('no cast of the sources is redundant', () => {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(repository, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => expect.fail(String(messageText)) },
  );
  const files = filesBelow('src', '.ts').map((file) => join(repository, file));
  const program = ts.createProgram(files, config?.options ?? {});
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? []);
  expect(sources.length).toBe(files.length);
  const found = redundantCasts(program, sources).map((place) => place.replace(repository, ''));
  expect(found, 'remove them: the type is already there').toEqual([]);
});

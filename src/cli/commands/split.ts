import { join, resolve } from 'node:path';
import { splitLines, splitsOf } from '../../indicators/chains/balancing/split-lines.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { folderNotEmpty } from '../../node/output-errors.ts';
import { openOutput } from '../../node/output-folder.ts';
import { isVacant } from '../../node/output-place.ts';
import { readMatrices } from '../../sources/io-csv/read-matrices.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one, text } from '../command-spec.ts';
import { ioFile } from '../io-file.ts';
import { matrixCsv } from '../matrix-csv.ts';
import { sayNotes } from '../say-notes.ts';

export const splitCommand: CommandSpec = {
  ...lineOf(
    'split',
    { en: 'a folder with Z.csv and Y.csv', es: 'una carpeta con Z.csv e Y.csv' },
    { en: 'a new folder', es: 'una carpeta nueva' },
  ),
  options: [
    {
      flags: '--weights <file>',
      required: true,
      about: {
        en: 'CSV with row, into, sales and inputs: MEX.goods,MEX.food,0.3,0.2; shares add up to 1',
        es: 'CSV con row, into, sales e inputs: MEX.bienes,MEX.alimentos,0.3,0.2; las proporciones suman 1',
      },
    },
  ],
  finishes: true,
  writesTables: true,
  run: split,
};

async function split(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const [folder, target] = [text(call, 0), resolve(text(call, 1))];
  if (!isVacant(target)) throw folderNotEmpty({ path: target });
  const there = await nodeFiles.names(nodeFiles.resolve('', folder));
  const names = ['Z.csv', 'Y.csv', ...['satellites.csv'].filter((name) => there.includes(name))];
  const files = await Promise.all(names.map((name) => ioFile(join(folder, name))));
  const { matrices, parts, notes } = readMatrices(files, await ioFile(one(call, 'weights') ?? ''));
  const splits = splitsOf(parts, matrices[0].rows);
  const output = openOutput(target);
  try {
    for (const note of output.notes) terminal.say(note);
    sayNotes(terminal, notes);
    for (const [at, matrix] of matrices.entries()) {
      // accounts arise with output
      const made = splitLines(matrix, splits, names[at] === 'satellites.csv' ? 'sales' : 'inputs');
      await output.write(names[at], matrixCsv(made, terminal));
    }
    output.commit();
  } catch (error) {
    output.discard();
    throw error;
  }
  for (const name of names) terminal.out(join(text(call, 1), name));
  if (there.includes('vectors.csv'))
    terminal.say({
      en: 'vectors.csv is not carried over: value added is what the new inputs leave.',
      es: 'vectors.csv no se lleva: el valor agregado es lo que dejan los nuevos insumos.',
    });
}

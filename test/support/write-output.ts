import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openOutput } from '../../src/node/output-folder.ts';
import { LOCK_FILE } from '../../src/study/lock.ts';

/** Writes a small folder of a run whose files all hold `text`; one of them is named by it. */
export async function writeOutput(folder: string, text: string): Promise<void> {
  const output = openOutput(folder);
  await output.write('report.html', text);
  await output.write(`tables/${text}.csv`, text);
  await output.write('figures/a.svg', text);
  await output.write(LOCK_FILE, JSON.stringify({ outputs: output.hashes() }));
  output.commit();
}

/** The text of such a folder when it is whole, else what is wrong with it. */
export function readOutput(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const text = readFileSync(join(folder, 'report.html'), 'utf8');
  const { outputs } = JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8')) as { outputs: object };
  const wanted = ['figures/a.svg', 'report.html', LOCK_FILE, `tables/${text}.csv`];
  const listed = Object.keys(outputs);
  const whole =
    files.join() === wanted.join() &&
    listed.join() === wanted.filter((file) => file !== LOCK_FILE).join() &&
    listed.every((file) => readFileSync(join(folder, file), 'utf8') === text);
  return whole ? text : `not whole: ${files.join(' ')}; locked: ${listed.join(' ')}`;
}

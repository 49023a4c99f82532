import type { StudySource } from '../../workspace/find-study.ts';
import type { Files } from '../../workspace/host.ts';
import { findScenario } from '../../workspace/scenario/find-scenario.ts';
import { type ParsedScenario, readScenario, scenarioFrom } from '../../workspace/scenario/parse-scenario.ts';
import { readScenarioSheet, SHEET_NAME } from './read-scenario-sheet.ts';

/** A filled template has no more bytes. */
const MOST_BYTES = 16_000_000;

export interface NamedScenario {
  readonly parsed: ParsedScenario;
  readonly source: Pick<StudySource, 'folder' | 'notes'>;
}

/**
 * A scenario that ships, of a file in YAML, or of a filled template.
 * @throws EscalarError `scenario-not-found`, those of `readScenario` and of `readScenarioSheet`
 */
export async function namedScenario(name: string, files: Files): Promise<NamedScenario> {
  if (!SHEET_NAME.test(name)) {
    const source = await findScenario(name, files);
    return { parsed: await readScenario(source, files), source };
  }
  const path = files.resolve('', name);
  const { bytes } = await files.read(path, name, MOST_BYTES);
  const read = readScenarioSheet(name, bytes);
  const source = { file: name, folder: files.folderOf(path), notes: read.notes };
  return { parsed: await scenarioFrom(read, source, files), source };
}

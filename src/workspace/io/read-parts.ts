import type { IoTableInput } from '../../base/io-table-input.ts';
import { type IoFile, readIoCsv } from '../../sources/io-csv/read-io-csv.ts';
import type { Host } from '../host.ts';
import type { HowRead } from './found-table.ts';
import { type IoPart, type PartNames, partFiles, partTexts } from './io-parts.ts';

/** Where the files of a table lie. */
export interface PartsPlace {
  readonly shown: string;
  /** All names there. */
  readonly inside: readonly string[];
  readonly names: PartNames;
}

/** The table in files by part. @throws EscalarError those of `partTexts`, `partFiles`, `readIoCsv` and of the host's care */
export function readParts(
  { matrices }: Host,
  files: Readonly<Partial<Record<IoPart, IoFile>>>,
  year: string,
  how: HowRead,
  { shown, inside, names }: PartsPlace,
): IoTableInput {
  const texts = partTexts(files);
  const settled = matrices?.settle(texts, shown, how) ?? { files: texts, notes: [] };
  const given = partFiles(settled.files, shown);
  const tidy = matrices?.tidy(given, how) ?? { files: given, notes: [] };
  const table = readIoCsv(tidy.files, { year, ...how });
  const notes = [...(matrices?.unread(shown, inside, names) ?? []), ...settled.notes, ...tidy.notes];
  return notes.length === 0 ? table : { ...table, notes: [...notes, ...(table.notes ?? [])] };
}

import { adbMrio } from './adb-mrio.ts';
import { baci } from './baci.ts';
import { emimFiles } from './emim-files.ts';
import { exiobase } from './exiobase.ts';
import { figaro } from './figaro.ts';
import type { FileSource } from './file-source.ts';
import { oecdIcio } from './oecd-icio.ts';
import { wdi } from './wdi.ts';
import { wiod2016, wiodAccounts } from './wiod.ts';

/** Files of publishers that lie at a public address, in the order in which they are listed. */
export const FILE_SOURCES: readonly FileSource[] = [
  baci,
  oecdIcio,
  figaro,
  wiod2016,
  wiodAccounts,
  adbMrio,
  exiobase,
  emimFiles,
  wdi,
];

import type { Field, Table } from '../../base/table.ts';
import { moveNotes } from '../../catalog/products/move-notes.ts';
import type { MoveReport } from '../../catalog/products/move-report.ts';
import { namesOfCodes } from '../../catalog/products/used-links.ts';
import type { Host } from '../../workspace/host.ts';
import { loadSource } from '../../workspace/load-source.ts';
import { MOVED_LEVELS, moveSettled } from '../../workspace/move-settled.ts';
import { type OwnCorrespondence, readCorrespondence } from '../../workspace/own-correspondence.ts';
import type { SourceSpec } from '../../workspace/source-schema.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one, text } from '../command-spec.ts';
import { FILE_OPTIONS, fileSpec } from '../file-options.ts';
import { readBridge } from '../read-bridge.ts';
import { sayNotes } from '../say-notes.ts';
import { showTable } from '../show-table.ts';
import type { Terminal } from '../terminal.ts';
import { withHost } from '../with-host.ts';

export const convertCommand: CommandSpec = {
  ...lineOf('convert', {
    en: 'CSV or XLSX with product and value',
    es: 'CSV o XLSX con producto y valor',
  }),
  options: [
    {
      flags: '--from <classification>',
      about: {
        en: 'HS1992, SITC2, …; read from the file when left out',
        es: 'HS1992, SITC2, …; se lee del archivo si se omite',
      },
    },
    {
      flags: '--to <classification>',
      required: true,
      about: { en: 'HS2007, SITC2, BEC4, ISIC3, …', es: 'HS2007, SITC2, BEC4, ISIC3, …' },
    },
    {
      flags: '--route <way>',
      about: {
        en: 'weights | table | mixed; the preferred when left out',
        es: 'weights | table | mixed; la preferida si se omite',
      },
    },
    {
      flags: '--digits <number>',
      about: { en: 'cut the new codes', es: 'recorta los códigos nuevos' },
    },
    {
      flags: '--one-to-one',
      about: {
        en: 'each code wholly to its largest target, instead of by weights',
        es: 'cada código entero a su destino mayor, en vez de por ponderadores',
      },
    },
    { flags: '--levels <which>', about: MOVED_LEVELS.about },
    {
      flags: '--concordance <file>',
      about: {
        en: 'your own links, CSV or XLSX: from, to and, if there are any, weight; or a table as the UN or the U.S. Census gives it',
        es: 'sus propios enlaces, CSV o XLSX: from, to y, si los hay, weight; o una tabla como las dan la ONU o el Censo de EE. UU.',
      },
    },
    ...FILE_OPTIONS,
  ],
  run: convert,
};

async function convert(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const file = text(call, 0);
  const said = ['route', 'digits', 'levels'].flatMap((name): [string, string][] => {
    const value = one(call, name);
    return value === null ? [] : [[name, value]];
  });
  const { route, digits, levels } = readBridge(Object.fromEntries(said));
  const spec = fileSpec(call);
  const { source, own } = await withHost((host) => loadBoth(call, { file, ...spec }, host));
  const {
    table,
    report,
    notes: done,
  } = moveSettled(
    source.table,
    {
      measures: Object.values(spec.map ?? {}),
      from: one(call, 'from'),
      to: one(call, 'to') ?? '',
      oneToOne: call.options.oneToOne === true,
      ...(route === undefined ? {} : { route }),
      ...(digits === undefined ? {} : { digits }),
      ...(levels === undefined ? {} : { levels: String(levels) }),
      ...(own === null ? {} : { own: own.of }),
    },
    'convert',
  );
  const names = namesOfCodes(table, 'product', report.to);
  const notes = [...source.notes, ...(own?.notes ?? []), ...done, ...moveNotes(report)];
  if (terminal.format !== 'json') sayNotes(terminal, notes);
  // a file goes on as a file
  const machine: Terminal = terminal.format === 'text' ? { ...terminal, format: 'csv' } : terminal;
  await showTable(machine, shownRows(table, names), { report: shown(report), names, notes });
}

/** The goods, and the links of a person's own file. */
async function loadBoth(call: CommandCall, spec: SourceSpec, host: Host) {
  const source = await loadSource('data', spec, 'trade_flow', { host, folder: '', moves: true });
  return { source, own: await ownLinks(call, source.table, host) };
}

/** The links of a person's own file, where one is named. @throws EscalarError of the reader of links */
async function ownLinks(call: CommandCall, table: Table, { files }: Host): Promise<OwnCorrespondence | null> {
  const shown = one(call, 'concordance');
  if (shown === null) return null;
  const read = await files.read(files.resolve('', shown), shown);
  const to = one(call, 'to') ?? undefined;
  return readCorrespondence({ ...read, shown, to }, table, 'product', one(call, 'from'));
}

/** Without where the rows were read, and with the names of the new codes. */
function shownRows(table: Table, labels: NonNullable<Field['labels']>): Table {
  const fields = table.fields
    .filter(({ name }) => !/^source_/.test(name))
    .map((field) => (field.name === 'product' ? { ...field, labels } : field));
  return { ...table, fields };
}

/** The parts of every divided code are in the rows; the report keeps how many there are. */
function shown(report: MoveReport) {
  return {
    ...report,
    split: report.split.map(({ code, value, parts }) => ({ code, value, targets: parts.length })),
  };
}

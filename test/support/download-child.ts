import { appendFileSync } from 'node:fs';
import { keptAnswers } from '../../src/node/get/kept-answers.ts';
import { openRowsFile } from '../../src/node/get/rows-file.ts';
import { download } from '../../src/sources/services/core/download.ts';
import type { Service } from '../../src/sources/services/service.ts';
import { worldBank } from '../../src/sources/services/world-bank.ts';

// Downloads PARTS parts into FOLDER from answers that are made here, so that a test can kill it on its way: each call
// is a line of the file CALLS, written when its answer is handed over.
const [, , folder = '', parts = '0'] = process.argv;
const service: Service = {
  ...worldBank,
  id: 'made-up',
  pace: 0,
  parts: () => Array.from({ length: Number(parts) }, (_, at) => ({ part: [String(at)] })),
  ask: ({ part }) => ({ path: `/${part?.[0]}` }),
  read: ({ body }) => {
    const part = new TextDecoder().decode(body);
    return {
      outcome: 'ok',
      rows: {
        names: ['part', 'row'],
        columns: [
          [part, part],
          ['a', 'b'],
        ],
      },
    };
  },
};
const ports = {
  ...keptAnswers(folder),
  async send({ path }: { readonly path: string }) {
    appendFileSync(`${folder}/CALLS`, `${path.slice(1)}\n`);
    return { status: 200, headers: {}, body: new TextEncoder().encode(path.slice(1)) };
  },
  now: () => 0,
  random: () => 0,
  sleep: async () => undefined,
  isStopped: () => false,
  progress: () => undefined,
};
const file = await openRowsFile(`${folder}/rows.csv`);
await download(service, {}, ports, { patience: 0, address: 'x' }, (rows) => file.add(rows));
await file.commit();

import { UNITS } from '../../base/unit.ts';
import type { PartLayout } from './part-layout.ts';
import type { MrioPublisher } from './publisher.ts';

const DEMAND = [
  'Final consumption expenditure by households',
  'Final consumption expenditure by non-profit organisations serving households (NPISH)',
  'Final consumption expenditure by government',
  'Gross fixed capital formation',
  'Changes in inventories',
  'Changes in valuables',
  'Exports: Total (fob)',
];

const PUBLISHER: MrioPublisher = {
  id: 'exiobase',
  title: { en: 'EXIOBASE 3', es: 'EXIOBASE 3' },
  producer: 'EXIOBASE consortium',
  unit: UNITS.eurMillion,
  demand: DEMAND,
  editions: [
    { name: 'ixi', years: [1995, 2022], industries: [], known: ['exiobaseNowcast'] },
    { name: 'pxp', years: [1995, 2022], industries: [], known: ['exiobaseNowcast'] },
  ],
};

/** Region and sector in two lines above and two columns beside; programs such as pymrio write other tables so too. */
export const EXIOBASE: PartLayout = {
  id: 'exiobase',
  files: {
    flows: /(?:^|\/)Z\.txt$/,
    coefficients: /(?:^|\/)A\.txt$/,
    demand: /(?:^|\/)Y\.txt$/,
    output: /(?:^|\/)x\.txt$/,
  },
  needs: ['demand'],
  nameOf: (cells) => (cells.length === 2 ? [cells[0], cells[1]] : null),
  sourceOf: (categories, words) => {
    if (!categories.every((one) => DEMAND.includes(one))) return null;
    const isProducts = /pxp/i.test(words);
    const edition = PUBLISHER.editions[isProducts ? 1 : 0];
    const name = isProducts || /ixi/i.test(words) ? edition.name : 'ixi / pxp';
    return { publisher: PUBLISHER, edition: { ...edition, name }, prices: null };
  },
  accountsAmong: (names) =>
    names.flatMap((values) => {
      const [, folder, group] = /^((?:.*\/)?([^/]+)\/)F\.txt$/.exec(values) ?? [];
      if (folder === undefined || group === undefined) return [];
      const final = names.find((name) => name === `${folder}F_Y.txt` || name === `${folder}F_hh.txt`);
      const units = names.find((name) => name === `${folder}unit.txt`);
      const files = {
        ...(units === undefined ? {} : { names: units }),
        values,
        ...(final === undefined ? {} : { final }),
      };
      return [{ group, files }];
    }),
  unbalanced: null,
};

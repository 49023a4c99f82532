import { UNITS } from '../../base/unit.ts';
import type { MrioPublisher } from './publisher.ts';

const INDUSTRIES =
  'A01 A02 A03 B C10T12 C13T15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31_32 C33 D35 E36 E37T39 F G45 G46 G47 H49 H50 H51 H52 H53 I J58 J59_60 J61 J62_63 K64 K65 K66 L L68 M69_70 M71 M72 M73 M74_75 N77 N78 N79 N80T82 O84 P85 Q86 Q87_88 R90T92 R93 S94 S95 S96 T U'.split(
    ' ',
  );

export const FIGARO: MrioPublisher = {
  id: 'figaro',
  title: {
    en: 'FIGARO inter-country input-output tables',
    es: 'FIGARO: tablas insumo-producto entre países',
  },
  producer: 'Eurostat',
  unit: UNITS.eurMillion,
  demand: ['P3_S13', 'P3_S14', 'P3_S15', 'P51G', 'P5M'],
  editions: [
    { name: 'industry by industry, 2022-2026', years: [2010, 2024], industries: INDUSTRIES, known: [] },
    {
      name: 'product by product, 2022-2026',
      years: [2010, 2024],
      industries: INDUSTRIES.map((code) => `CPA_${code}`),
      known: ['figaroProducts'],
    },
  ],
};

/** Its supply and use tables: products of economies, `DE_CPA_A01`, by industries. */
export const FIGARO_SUPPLY_USE: MrioPublisher = {
  ...FIGARO,
  id: 'figaro-supply-use',
  title: {
    en: 'FIGARO inter-country supply and use tables',
    es: 'FIGARO: tablas de oferta y utilización entre países',
  },
  editions: [
    {
      name: 'supply and use, 2022-2026',
      years: [2010, 2024],
      industries: INDUSTRIES,
      known: ['figaroFormats'],
    },
  ],
};

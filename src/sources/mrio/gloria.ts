import { THOUSAND_DOLLARS } from './eora.ts';
import type { MrioPublisher, MrioSource } from './publisher.ts';

/** The three files of a year: transactions, final demand, value added. */
export type GloriaPart = 'T' | 'Y' | 'V';

export const GLORIA_PARTS: readonly GloriaPart[] = ['T', 'Y', 'V'];

/** A file of GLORIA by its name: which matrix, year, release, and the valuation (1: basic prices). */
export interface GloriaName {
  readonly part: string;
  readonly year: string;
  readonly release: string;
  readonly markup: number;
}

const NAME = /_(T|V|Y|TQ|YQ)-Results_(\d{4})_(\d{3})_Markup(\d{3})\(full\)\.csv$/i;

/** The workbook with the names of regions, sectors, value added and final demand. */
export const GLORIA_LABELS = /^GLORIA_ReadMe(?:_\d+[a-z]?)?\.xlsx$/i;

/** Null for a file of another name. */
export function gloriaName(name: string): GloriaName | null {
  const found = NAME.exec(name);
  if (found === null) return null;
  const [, part, year, release, markup] = found;
  return { part: part.toUpperCase(), year, release, markup: Number(markup) };
}

const PUBLISHER: MrioPublisher = {
  id: 'gloria',
  title: { en: 'GLORIA supply and use tables', es: 'GLORIA: tablas de oferta y utilización' },
  producer: 'Industrial Ecology Virtual Laboratory (IELab), University of Sydney',
  unit: THOUSAND_DOLLARS,
  demand: [],
  editions: [],
};

/** What the files of a year are taken for. */
export function gloriaSource({ release, year }: GloriaName): MrioSource {
  return {
    publisher: PUBLISHER,
    edition: {
      name: release,
      years: [1990, Number(year)],
      industries: [],
      known: ['gloriaEmpty'],
    },
    prices: null,
  };
}

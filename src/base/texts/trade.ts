import type { ErrorTexts } from './kind.ts';

/** Errors in the codes of trade, and in what trade is compared with. */
export const tradeErrors = {
  'one-economy': (p: { indicator: string; economy: string; year: string | null; world: boolean }) => ({
    what: {
      en: `${p.indicator} compares economies with the world, and only ${p.economy || 'one economy'} trades here${p.year === null ? '' : ` in ${p.year}`}: the world would be that economy, and every ratio to it 1 by construction.`,
      es: `${p.indicator} compara economías con el mundo, y aquí solo comercia ${p.economy || 'una economía'}${p.year === null ? '' : ` en ${p.year}`}: el mundo sería esa economía y toda razón frente a él valdría 1 por construcción.`,
    },
    mend: {
      en: `Bring the other economies${p.world ? ', or lines of the world: give them a reporter of their own and name it (--with world=WLD)' : ''}${p.year === null ? '' : '; or keep the years with several economies (--where year=2000..2010)'}.`,
      es: `Añada las demás economías${p.world ? ', o líneas del mundo con un declarante propio, y nómbrelo (--with world=WLD)' : ''}${p.year === null ? '' : '; o conserve los años con varias economías (--where year=2000..2010)'}.`,
    },
  }),
} satisfies ErrorTexts;

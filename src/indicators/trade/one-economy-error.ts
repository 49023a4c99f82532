import { EscalarError } from '../../base/error.ts';

const shownAlone = (economy: string, before: string, behind: string): string =>
  economy === '' ? '' : before + economy + behind;

/** The error `one-economy`. */
export function oneEconomy(p: {
  indicator: string;
  economy: string;
  year: string | null;
  world: boolean;
}): EscalarError<'one-economy'> {
  return new EscalarError('one-economy', {
    ...p,
    what: {
      en: `${p.indicator} compares economies with the world, and only ${p.economy || 'one economy'} trades here${p.year === null ? '' : ` in ${p.year}`}: the world would be that economy, and every ratio to it 1 by construction.`,
      es: `${p.indicator} compara economías con el mundo, y aquí solo comercia ${p.economy || 'una economía'}${p.year === null ? '' : ` en ${p.year}`}: el mundo sería esa economía y toda razón frente a él valdría 1 por construcción.`,
    },
    mend: {
      en: `Bring the other economies${shownAlone(p.economy, ' (to see one of them: --show economy=', ')')}${p.world ? ', or lines of the world: give them a reporter of their own and name it (--with world=WLD)' : ''}${p.year === null ? '' : '; or, where other years have several economies, keep those (--where year=2000..2010)'}.`,
      es: `Añada las demás economías${shownAlone(p.economy, ' (para ver solo una: --show economy=', ')')}${p.world ? ', o líneas del mundo con un declarante propio, y nómbrelo (--with world=WLD)' : ''}${p.year === null ? '' : '; o, si otros años tienen varias economías, conserve esos (--where year=2000..2010)'}.`,
    },
  });
}

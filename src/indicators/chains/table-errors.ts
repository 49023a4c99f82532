import { EscalarError, type Where } from '../../base/error.ts';

/** For a table so close to a singular one that rounding moves its results. */
export function ioIllConditioned(
  p: { year: string; cell: string | null; condition: number; identity: string; residual: number },
  where?: Where,
): EscalarError {
  return new EscalarError(
    'io-ill-conditioned',
    {
      ...p,
      what: {
        en: `The table${p.year === '' ? '' : ` of ${p.year}`} is ill-conditioned (condition about ${p.condition.toExponential(0)}): rounding alone moves its results, and "${p.identity}" misses by ${p.residual.toExponential(1)}.`,
        es: `La tabla${p.year === '' ? '' : ` de ${p.year}`} está mal condicionada (condición de cerca de ${p.condition.toExponential(0)}): el solo redondeo mueve sus resultados, y «${p.identity}» falla por ${p.residual.toExponential(1)}.`,
      },
      mend: {
        en: `Some industries use nearly all that they make${p.cell === null ? '' : `, ${p.cell} above all`}: compare their final demand and value added with their output (another unit?), or add them to others (--read sectors=NEW:a+b).`,
        es: `Algunas industrias usan casi todo lo que producen${p.cell === null ? '' : `, sobre todo ${p.cell}`}: compare su demanda final y su valor agregado con su producción (¿otra unidad?), o súmelas a otras (--read sectors=NUEVA:a+b).`,
      },
    },
    where,
  );
}

/** For a table whose industries use more than they make. */
export function ioUnproductive(p: { year: string; cell: string }, where?: Where): EscalarError {
  return new EscalarError(
    'io-unproductive',
    {
      ...p,
      what: {
        en: `The table${p.year === '' ? '' : ` of ${p.year}`} cannot produce what it delivers: its industries, ${p.cell} among them, use more than they make.`,
        es: `La tabla${p.year === '' ? '' : ` de ${p.year}`} no puede producir lo que entrega: sus industrias, entre ellas ${p.cell}, usan más de lo que producen.`,
      },
      mend: {
        en: 'Stages below one and shares outside 0 to 1 would come of it. Compare the inputs of that industry with its output; --read unproductive=keep computes all the same.',
        es: 'De ella saldrían etapas menores que uno y proporciones fuera de 0 a 1. Compare los insumos de esa industria con su producción; --read unproductive=keep calcula de todos modos.',
      },
    },
    where,
  );
}

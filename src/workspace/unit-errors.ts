import { EscalarError, type Where } from '../base/error.ts';

/** For amounts in several units. */
export function severalUnits(p: { column: string; units: readonly string[] }, where?: Where): EscalarError {
  return new EscalarError(
    'several-units',
    {
      ...p,
      what: {
        en: `The column "${p.column}" says several units (${p.units.join(', ')}), which do not add up.`,
        es: `La columna "${p.column}" indica varias unidades (${p.units.join(', ')}), que no se suman.`,
      },
      mend: {
        en: `Keep one: --where "${p.column}=${p.units[0]}". If all amounts are of one: --drop "${p.column}".`,
        es: `Conserve una: --where "${p.column}=${p.units[0]}". Si todos los montos son de una sola: --drop "${p.column}".`,
      },
    },
    where,
  );
}

import { counted, type Text } from '../../base/locale.ts';

/**
 * What a paper without its annex says of it; null where nothing is left out.
 * @param shown figures, tables and charts of sensitivity
 */
export function annexLeftOut(shown: number, claims: number): Text | null {
  const en = [
    ...(shown > 0 ? [counted(shown, 'figure or table', 'figures and tables')] : []),
    ...(claims > 0 ? [counted(claims, 'claim checked', 'claims checked one by one')] : []),
  ];
  const es = [
    ...(shown > 0 ? [counted(shown, 'figura o cuadro', 'figuras y cuadros')] : []),
    ...(claims > 0 ? [counted(claims, 'afirmación verificada', 'afirmaciones verificadas una por una')] : []),
  ];
  if (en.length === 0) return null;
  return {
    en: `Left to the report on screen: ${en.join(' and ')}.`,
    es: `${shown + claims === 1 ? 'Queda' : 'Quedan'} para el informe en pantalla: ${es.join(' y ')}.`,
  };
}

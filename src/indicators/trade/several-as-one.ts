import { findEconomy } from '../../catalog/economy.ts';
import type { Note } from '../note.ts';

/** Partners that are several economies under one code, which a measure of concentration takes for one market. */
export function severalAsOne(partners: readonly string[]): readonly Note[] {
  const several = [...new Set(partners)].filter((code) => {
    const kind = findEconomy(code, 'id')?.kind;
    return kind === 'rest' || kind === 'group';
  });
  if (several.length === 0) return [];
  const list = several.slice(0, 5).join(', ');
  return [
    {
      level: 'warning',
      text: {
        en: `Several economies stand under one code and count as one market: ${list}. Leave them out with --where 'partner!=${several[0]}'; shares are then of the trade with the others.`,
        es: `Varias economías figuran con una sola clave y cuentan como un solo mercado: ${list}. Se excluyen con --where 'partner!=${several[0]}'; las participaciones son entonces sobre el comercio con las demás.`,
      },
    },
  ];
}

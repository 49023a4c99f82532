import { grouped } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import { type MoveChoice, type MovedProducts, moveProducts } from '../catalog/products/move-products.ts';
import { settleLevels } from '../indicators/levels/settle-levels.ts';
import { choice } from '../indicators/options.ts';

/** What is done with a heading beside its subheadings before products move. */
export const MOVED_LEVELS = {
  ...choice(['refuse', 'finest'], 'refuse', {
    en: 'headings beside their subheadings: refuse, finest leaves the headings out, a number keeps codes of so many digits',
    es: 'partidas junto a sus subpartidas: refuse las rechaza, finest deja fuera las partidas, un número conserva los códigos de tantos dígitos',
  }),
  orDigits: true as const,
};

/**
 * Moves products after what are wholes of others in the same rows are settled.
 * @param by where the levels are said, for the message
 * @throws EscalarError `wholes-among-parts`, `no-such-level`, those of `moveProducts`
 */
export function moveSettled(
  table: Table,
  { levels = 'refuse', ...moves }: MoveChoice & { readonly levels?: string },
  by: 'convert' | 'bridge',
): MovedProducts {
  const plan = { sums: ['product' as const], options: {}, ownTotals: [], levels, saidBy: by };
  return moveProducts(table, {
    ...moves,
    settle: (goods) => {
      const { table: kept, notes, dropped } = settleLevels(goods, plan, {});
      const left = dropped.map(({ what, count, examples }) => ({
        level: 'info' as const,
        text: {
          en: `Left out: ${what.en}: ${grouped(count)} (${examples.join('; ')}).`,
          es: `Quedan fuera: ${what.es}: ${grouped(count)} (${examples.join('; ')}).`,
        },
      }));
      return { table: kept, notes: [...notes, ...left] };
    },
  });
}

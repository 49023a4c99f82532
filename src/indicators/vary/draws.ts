/** An error that is drawn, by the names under which a person writes it. */
export const NOISE_NAMES = ['noise', 'draws', 'seed'] as const;

/** An error that is drawn, as it was typed. */
export type NoiseWords = { readonly [name in (typeof NOISE_NAMES)[number]]?: string };

/** How often an error is drawn, and from where, unless somebody says otherwise; and the ends of each. */
export const DRAWS = {
  usual: { draws: 200, seed: 1 },
  error: { least: 0, most: 2 },
  draws: { least: 2, most: 100_000 },
  seed: { least: 0, most: 100_000 },
} as const;

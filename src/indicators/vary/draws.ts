/** How often an error is drawn, and from where, unless somebody says otherwise; and the ends of each. */
export const DRAWS = {
  usual: { draws: 200, seed: 1 },
  error: { least: 0, most: 2 },
  draws: { least: 2, most: 100_000 },
  seed: { least: 0, most: 100_000 },
} as const;

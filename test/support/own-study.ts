/** A study that a person writes: one step, one table. */
export const OWN_STUDY = `id: mine
title: { en: Mine, es: Mío }
data:
  etd: { release: ggdc-etd-2021, where: { economy: [MEX, TWN] } }
steps:
  alike: { title: { en: Alike, es: Parecidas }, indicator: similarity, data: etd, with: { from: "2008", to: "2008" } }
sections:
  - id: all
    title: { en: All, es: Todo }
    blocks:
      - table: { step: alike, title: { en: How alike, es: Qué tan parecidas } }
`;

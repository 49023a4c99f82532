/** Sections of the Harmonized System and their last chapter. */
const SECTIONS: readonly (readonly [string, number])[] = [
  ['I', 5],
  ['II', 14],
  ['III', 15],
  ['IV', 24],
  ['V', 27],
  ['VI', 38],
  ['VII', 40],
  ['VIII', 43],
  ['IX', 46],
  ['X', 49],
  ['XI', 63],
  ['XII', 67],
  ['XIII', 70],
  ['XIV', 71],
  ['XV', 83],
  ['XVI', 85],
  ['XVII', 89],
  ['XVIII', 92],
  ['XIX', 93],
  ['XX', 96],
  ['XXI', 97],
];

/** The section of a heading, as a Roman numeral. @throws Error for a chapter that the system does not have. */
export function hsSection(heading: string): string {
  const chapter = Number(heading.slice(0, 2));
  const found = SECTIONS.find(([, last]) => chapter >= 1 && chapter <= last);
  if (found === undefined) throw new Error(`no section of the Harmonized System has ${heading}`);
  return found[0];
}

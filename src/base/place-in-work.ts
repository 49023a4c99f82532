/** Whether a place in a work is several: `310-311`, `2, 12`. */
export const isSeveral = (place: string): boolean => /\d\s*[-–,]\s*\d/.test(place);

/** `p. 317`, `pp. 310–311`. */
export const pagesText = (pages: string): string =>
  `${isSeveral(pages) ? 'pp.' : 'p.'} ${pages.replaceAll('-', '–')}`;

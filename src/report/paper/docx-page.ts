import { WORD } from './docx-styles.ts';

/** A4 in twentieths of a point, and what its margins leave across. */
const [SHORT, LONG] = [11_906, 16_838];
const [SIDE, END] = [1134, 1304];

const GAP = 284;

/** Twentieths of a point that a page, or one of its columns, leaves across; `flat` lies on its side. */
export function roomAcross(flat: boolean, columns = 1): number {
  return Math.floor(((flat ? LONG : SHORT) - 2 * SIDE - (columns - 1) * GAP) / columns);
}

/** The pages up to here, upright or on their side, their number at the foot; `more` comes before their size. */
export function section(flat: boolean, more = '', cols = ''): string {
  const size = flat ? `w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"` : `w:w="${SHORT}" w:h="${LONG}"`;
  return `<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/>${more}<w:pgSz ${size}/><w:pgMar w:top="${END}" w:right="${SIDE}" w:bottom="${END}" w:left="${SIDE}" w:header="709" w:footer="709" w:gutter="0"/>${cols}</w:sectPr>`;
}

/** What lies on pages of its own on their side. */
export function onItsSide(content: string): string {
  return endOf(section(false)) + content + endOf(section(true));
}

/** A paragraph that cannot be seen, with which a section ends. */
function endOf(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
}

/** What stands in columns of one page, each in its own. */
export function besideEachOther(contents: readonly string[]): string {
  const next = '</w:pPr><w:r><w:br w:type="column"/></w:r>';
  const [first, ...others] = contents;
  const ends = (cols: string) => endOf(section(false, '<w:type w:val="continuous"/>', cols));
  return `${ends('')}${first}${others.map((content) => content.replace('</w:pPr>', next)).join('')}${ends(`<w:cols w:num="${contents.length}" w:space="${GAP}"/>`)}`;
}

export const DOCX_FOOTER = `<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

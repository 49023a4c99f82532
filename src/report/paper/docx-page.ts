import { WORD } from './docx-styles.ts';

/** A4 in twentieths of a point, and what its margins leave across. */
const [SHORT, LONG] = [11_906, 16_838];
const [SIDE, END] = [1134, 1304];

/** Twentieths of a point that a page leaves across; `flat` lies on its side. */
export function roomAcross(flat: boolean): number {
  return (flat ? LONG : SHORT) - 2 * SIDE;
}

/** The pages up to here, upright or on their side, their number at the foot. */
export function section(flat: boolean): string {
  const size = flat ? `w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"` : `w:w="${SHORT}" w:h="${LONG}"`;
  return `<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/><w:pgSz ${size}/><w:pgMar w:top="${END}" w:right="${SIDE}" w:bottom="${END}" w:left="${SIDE}" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;
}

/** What lies on pages of its own on their side. */
export function onItsSide(content: string): string {
  const end = (flat: boolean) =>
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section(flat)}</w:pPr></w:p>`;
  return end(false) + content + end(true);
}

export const DOCX_FOOTER = `<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

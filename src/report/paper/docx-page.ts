import { WORD } from './docx-styles.ts';

/** A4 in twentieths of a point, and what its margins leave across. */
const [SHORT, LONG] = [11_906, 16_838];
const [SIDE, END] = [1134, 1304];

const GAP = 284;

/** Twentieths of a point that a page, or one of its columns, leaves across; `flat` lies on its side. */
export function roomAcross(flat: boolean, columns = 1): number {
  return Math.floor(((flat ? LONG : SHORT) - 2 * SIDE - (columns - 1) * GAP) / columns);
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

/** What stands side by side: a row without lines, since what follows columns of a section may part from its caption. */
export function besideEachOther(contents: readonly string[]): string {
  const widths = contents.map(
    (_, i) => roomAcross(false, contents.length) + (i + 1 < contents.length ? GAP : 0),
  );
  const cells = contents.map((content, i) => {
    const gap = i + 1 < contents.length ? `<w:tcMar><w:right w:w="${GAP}" w:type="dxa"/></w:tcMar>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/>${gap}</w:tcPr>${content}</w:tc>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${roomAcross(false)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`;
}

export const DOCX_FOOTER = `<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

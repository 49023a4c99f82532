import { besideEachOther, DOCX_FOOTER, roomAcross, section } from './docx-page.ts';
import { DOCX_NUMBERING, docxStyles, WORD } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { type Linked, paragraph, plain, runsXml } from './docx-text.ts';
import { figureWidth } from './figure-width.ts';
import { formulaOmml } from './formula-omml.ts';
import { pack, packageParts, type Relation, relations, xml } from './pack.ts';
import { inRows, type Paper, type PaperFigure, type PaperPart } from './paper.ts';

/** A picture of every figure, in the order of the figures. */
export type Pictures = readonly Uint8Array[];

/**
 * A Word document: headings, captions and lists as styles, tables whose head repeats on every page, pictures with a
 * text for who does not see them, formulas as equations. The same paper and pictures give the same bytes.
 */
export function paperDocx(paper: Paper, pictures: Pictures): Uint8Array {
  const links = new Map<string, string>();
  const linked = (href: string): string => {
    const id = links.get(href) ?? `rLink${links.size + 1}`;
    links.set(href, id);
    return id;
  };
  const body = bodyXml(paper, linked);
  const front =
    paragraph('Title', plain(paper.title)) + paragraph('Subtitle', runsXml(paper.subtitle, linked));
  const related: Relation[] = [
    { id: 'rStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rFooter', type: 'footer', target: 'footer.xml' },
    { id: 'rNumbering', type: 'numbering', target: 'numbering.xml' },
    ...pictures.map((_, i) => ({ id: `rPic${i + 1}`, type: 'image', target: `media/figure-${i + 1}.png` })),
    ...[...links].map(([target, id]) => ({ id, type: 'hyperlink', target, external: true as const })),
  ];
  const media = pictures.map((bytes, i) => [`word/media/figure-${i + 1}.png`, bytes] as const);
  const KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return pack({
    ...packageParts(
      { path: 'word/document.xml', type: `${KIND}.document.main+xml` },
      {
        'word/styles.xml': `${KIND}.styles+xml`,
        'word/numbering.xml': `${KIND}.numbering+xml`,
        'word/footer.xml': `${KIND}.footer+xml`,
      },
      paper,
    ),
    'word/document.xml': `<w:document ${WORD}><w:body>${front}${body}${section(false)}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(related),
    'word/styles.xml': docxStyles(paper.lang),
    'word/numbering.xml': DOCX_NUMBERING,
    'word/footer.xml': DOCX_FOOTER,
    ...Object.fromEntries(media),
  });
}

function bodyXml(paper: Paper, linked: Linked): string {
  let drawn = 0;
  return inRows(paper.parts)
    .map((part) => {
      if (!('kind' in part)) return besideEachOther(part.map((figure) => figureXml(figure, ++drawn)));
      return part.kind === 'figure' ? figureXml(part, ++drawn) : partXml(part, linked);
    })
    .join('');
}

function partXml(part: Exclude<PaperPart, PaperFigure>, linked: Linked): string {
  switch (part.kind) {
    case 'heading':
      return paragraph(part.level === 1 ? 'Heading1' : 'Heading2', plain(part.text));
    case 'paragraph':
      return paragraph(part.small ? 'Note' : 'Normal', runsXml(part.runs, linked));
    case 'list':
      return part.items.map((runs) => paragraph('ListBullet', runsXml(runs, linked))).join('');
    case 'equation':
      return paragraph('Formula', formulaOmml(part.text));
    case 'table':
      return docxTable(part, linked);
  }
}

/** Sizes of pictures count in English metric units. */
const UNITS_OF_TWENTIETH = 635;

function figureXml({ number, subtitle, scene, across = 1 }: PaperFigure, index: number): string {
  const width = Math.floor(roomAcross(false, across) * UNITS_OF_TWENTIETH * figureWidth(scene, across));
  const height = Math.round((width * scene.height) / scene.width);
  const name = `id="${index}" name="${xml(number)}"`;
  const size = `cx="${width}" cy="${height}"`;
  const picture = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${name} descr="${xml(`${scene.title}. ${scene.description}`)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rPic${index}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  // one paragraph: a chain of kept ones is parted where it ends a page
  const under =
    subtitle === ''
      ? ''
      : `<w:r><w:br/></w:r>${plain(subtitle, '<w:b w:val="0"/><w:color w:val="4B5863"/><w:sz w:val="17"/>')}`;
  return [
    paragraph('Caption', `${plain(`${number}. ${scene.title}`)}${under}`),
    paragraph('Normal', picture),
  ].join('');
}

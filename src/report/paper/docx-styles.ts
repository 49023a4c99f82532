import { type Lang, LOCALE_TAG } from '../../base/locale.ts';

/** The namespaces of a Word document. */
export const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** Styles by the names that Word gives its own, so that an outline and a table of figures find them. */
export function docxStyles(lang: Lang): string {
  const tag = LOCALE_TAG[lang];
  return `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${STYLES.map(
    styleXml,
  ).join('')}</w:styles>`;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
}

const STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', paragraph: '', run: '' },
  { id: 'Title', name: 'Title', paragraph: '<w:spacing w:after="80"/>', run: '<w:b/><w:sz w:val="40"/>' },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: '<w:spacing w:after="240"/>',
    run: '<w:color w:val="5B6670"/><w:sz w:val="24"/>',
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:sz w:val="30"/>',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
    run: '<w:b/><w:sz w:val="24"/>',
  },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="60"/>',
    run: '<w:b/><w:sz w:val="19"/>',
  },
  {
    id: 'Cell',
    name: 'Table cell',
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="16"/>',
  },
  {
    id: 'Note',
    name: 'Table note',
    paragraph: '<w:spacing w:before="60" w:after="120" w:line="240" w:lineRule="auto"/>',
    run: '<w:color w:val="4B5863"/><w:sz w:val="17"/>',
  },
  { id: 'Formula', name: 'Formula', paragraph: '<w:spacing w:after="60"/><w:ind w:left="240"/>', run: '' },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:spacing w:after="0"/><w:jc w:val="center"/>',
    run: '<w:sz w:val="17"/>',
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph:
      '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:ind w:left="360" w:hanging="360"/>',
    run: '',
  },
];

function styleXml({ id, name, paragraph, run }: Style): string {
  const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  const kept = paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`;
  const looks = run === '' ? '' : `<w:rPr>${run}</w:rPr>`;
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/>${kept}${looks}</w:style>`;
}

/** The one kind of list. */
export const DOCX_NUMBERING = `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

import { strToU8, type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Fixture {
  /** What stands inside `<sheetData>`, or the whole worksheet when it begins with `<?xml`. */
  readonly cells: string;
  readonly afterCells?: string;
  readonly shared?: readonly string[];
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly sheets?: readonly { readonly name: string; readonly state?: string; readonly cells: string }[];
  readonly extra?: Zippable;
}

/** The parts of a small workbook as text, for tests that change them before they are packed. */
export function partsOf(fixture: Fixture): Record<string, string> {
  const sheets = fixture.sheets ?? [{ name: 'Datos', cells: fixture.cells }];
  const worksheet = (cells: string) =>
    cells.startsWith('<?xml')
      ? cells
      : `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${cells}</sheetData>${fixture.afterCells ?? ''}</worksheet>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${REL}">${fixture.workbookPr ?? ''}<sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships>${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${REL}/styles" Target="/xl/styles.xml"/></Relationships>`,
  };
  sheets.forEach(({ cells }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = worksheet(cells);
  });
  if (fixture.shared !== undefined) {
    parts['xl/sharedStrings.xml'] = `<sst>${fixture.shared.map((text) => `<si>${text}</si>`).join('')}</sst>`;
  }
  if (fixture.styles !== undefined) parts['xl/styles.xml'] = `<styleSheet>${fixture.styles}</styleSheet>`;
  return parts;
}

export function packed(
  parts: Readonly<Record<string, string | Uint8Array>>,
  extra: Zippable = {},
): Uint8Array {
  const files: Zippable = { ...extra };
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

export function workbook(fixture: Fixture): Uint8Array {
  return packed(partsOf(fixture), fixture.extra);
}

/** `<row r="n">` of inline texts and numbers from column A; null leaves a cell out. */
export function rowXml(line: number, cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell, i) => {
    const r = `${String.fromCharCode(65 + i)}${line}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`;
    return cell.startsWith('<')
      ? cell.replace('<c', `<c r="${r}"`)
      : `<c r="${r}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${line}">${written.join('')}</row>`;
}

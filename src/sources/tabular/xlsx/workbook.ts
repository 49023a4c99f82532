import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import type { Zip } from './open-zip.ts';
import { partText } from './part-text.ts';
import { attribute, scanXml } from './scan-xml.ts';

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days count from 1904 instead of 1900, as old Macs did. */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly target: string;
  readonly type: string;
}

/**
 * The sheets of a workbook and where its parts lie.
 * @throws EscalarError `not-a-table`, `old-workbook` for other things in a zip file, `damaged-workbook`
 */
export function readWorkbookParts(zip: Zip): Workbook {
  const main = mainPart(zip);
  const relations = relationsOf(zip, main);
  const byType = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.target;
    return target !== undefined && zip.has(target) ? target : null;
  };
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  scanXml(main, partText(zip, main), {
    open(name, attributes) {
      if (name === 'workbookPr') {
        from1904 = ['1', 'true', 'on'].includes(attribute(main, attributes, 'date1904') ?? '');
      }
      if (name !== 'sheet') return;
      const relation = relations.get(attribute(main, attributes, 'id') ?? '');
      // sheets that are only a chart or a macro have no cells
      if (relation === undefined || !relation.type.endsWith('/worksheet')) return;
      const state = attribute(main, attributes, 'state') ?? 'visible';
      const title = attribute(main, attributes, 'name') ?? '';
      sheets.push({ name: title, part: relation.target, hidden: state !== 'visible' });
    },
  });
  return { sheets, from1904, sharedStrings: byType('sharedStrings'), styles: byType('styles') };
}

function mainPart(zip: Zip): string {
  if (zip.has('_rels/.rels')) {
    for (const { type, target } of relationsOf(zip, '').values()) {
      if (
        type.endsWith('/officeDocument') &&
        /\.xml$/i.test(target) &&
        target.startsWith('xl/') &&
        zip.has(target)
      ) {
        return target;
      }
    }
  }
  if (zip.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw otherThing(zip);
}

function otherThing(zip: Zip): EscalarError {
  const old = (kind: Text) => new EscalarError('old-workbook', { kind });
  if (zip.has('xl/workbook.bin'))
    return old({ en: 'a binary workbook (.xlsb)', es: 'un libro binario (.xlsb)' });
  if (zip.has('word/document.xml')) {
    return new EscalarError('not-a-table', { found: { en: 'a Word document', es: 'un documento de Word' } });
  }
  return new EscalarError('not-a-table', { found: { en: 'a zip file', es: 'un archivo zip' } });
}

/** The relations of a part, with targets as whole names. */
function relationsOf(zip: Zip, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const out = new Map<string, Relation>();
  scanXml(name, partText(zip, name), {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const id = attribute(name, attributes, 'Id');
      const target = attribute(name, attributes, 'Target');
      if (id === null || target === null) return;
      out.set(id, { target: resolve(folder, target), type: attribute(name, attributes, 'Type') ?? '' });
    },
  });
  return out;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

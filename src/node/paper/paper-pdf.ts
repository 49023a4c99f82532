import { join, resolve } from 'node:path';
import { sceneSvg } from '../../figures/index.ts';
import type { Paper } from '../../report/paper/paper.ts';
import { paperTypst } from '../../report/paper/paper-typst.ts';
import { loadOptional } from './load-optional.ts';
import { paperFonts } from './paper-fonts.ts';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/**
 * A paper as PDF/UA-1, tagged for readers that speak. No date stands in it: the same paper gives the same bytes.
 * @throws EscalarError `needs-package`
 */
export async function paperPdf(paper: Paper): Promise<Uint8Array> {
  const fonts = await paperFonts('PDF');
  const { NodeCompiler } = await loadOptional(
    PACKAGE,
    'PDF',
    () => import('@myriaddreamin/typst-ts-node-compiler'),
  );
  // a folder that is not there: pictures are handed in, and nothing else can be read
  const workspace = resolve('/', 'escalar-paper');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts] }] });
  const figures = paper.parts.flatMap((part) => (part.kind === 'figure' ? [part] : []));
  for (const [i, { scene }] of figures.entries())
    compiler.mapShadow(join(workspace, `figure-${i + 1}.svg`), Buffer.from(sceneSvg(scene)));
  return compiler.pdf({ mainFileContent: paperTypst(paper) }, { pdfStandard: 'ua-1', creationTimestamp: 0 });
}

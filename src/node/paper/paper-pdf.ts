import type { Paper } from '../../report/paper/paper.ts';
import { paperTypst } from '../../report/paper/paper-typst.ts';
import { typstCompiler } from './typst-compiler.ts';

/**
 * A paper as PDF/UA-1, tagged for readers that speak. No date stands in it: the same paper gives the same bytes.
 * @throws EscalarError `needs-package`
 */
export async function paperPdf(paper: Paper): Promise<Uint8Array> {
  const figures = paper.parts.flatMap((part) => (part.kind === 'figure' ? [part.scene] : []));
  const compiler = await typstCompiler(figures);
  return compiler.pdf({ mainFileContent: paperTypst(paper) }, { pdfStandard: 'ua-1', creationTimestamp: 0 });
}

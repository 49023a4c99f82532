import type { Scene } from '../../figures/index.ts';
import { literal } from '../../report/paper/typst-literal.ts';
import { typstCompiler } from './typst-compiler.ts';

/**
 * Each scene as a PDF of its size, to be set into a document; the same scene gives the same bytes.
 * @throws EscalarError `needs-package`
 */
export async function scenesPdf(scenes: readonly Scene[]): Promise<readonly Uint8Array[]> {
  const compiler = await typstCompiler(scenes);
  return scenes.map(({ width, height, title }, i) => {
    const mainFileContent = `#set document(title: ${literal(title)}, date: none)
#set page(width: ${width}pt, height: ${height}pt, margin: 0pt)
#image("figure-${i + 1}.svg", width: 100%)`;
    // of this version every LaTeX takes pictures
    return compiler.pdf({ mainFileContent }, { pdfStandard: '1.5', creationTimestamp: 0 });
  });
}

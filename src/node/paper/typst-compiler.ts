import { join, resolve } from 'node:path';
import { type Scene, sceneSvg } from '../../figures/index.ts';
import { loadOptional } from './load-optional.ts';
import { paperFonts } from './paper-fonts.ts';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** A compiler of Typst that finds the scenes as `figure-1.svg` and so on, and nothing else. @throws EscalarError `needs-package` */
export async function typstCompiler(scenes: readonly Scene[]) {
  const fonts = await paperFonts('PDF');
  const { NodeCompiler } = await loadOptional(
    PACKAGE,
    'PDF',
    () => import('@myriaddreamin/typst-ts-node-compiler'),
  );
  // a folder that is not there: pictures are handed in, and nothing else can be read
  const workspace = resolve('/', 'escalar-paper');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts] }] });
  for (const [i, scene] of scenes.entries())
    compiler.mapShadow(join(workspace, `figure-${i + 1}.svg`), Buffer.from(sceneSvg(scene)));
  return compiler;
}

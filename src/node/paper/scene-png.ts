import { type Scene, sceneSvg } from '../../figures/index.ts';
import { loadOptional } from './load-optional.ts';
import { paperFonts } from './paper-fonts.ts';

/**
 * A scene as PNG, `width` pixels wide. The fonts are the project's own, so that a machine without any draws the same.
 * @throws EscalarError `needs-package`
 */
export async function scenePng(scene: Scene, width: number): Promise<Uint8Array> {
  const fontFiles = [...(await paperFonts('PNG'))];
  const { Resvg } = await loadOptional('@resvg/resvg-js', 'PNG', () => import('@resvg/resvg-js'));
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
  return new Resvg(sceneSvg(scene), { font, fitTo: { mode: 'width', value: width } }).render().asPng();
}

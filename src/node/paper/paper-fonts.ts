import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadOptional } from './load-optional.ts';

const PACKAGE = '@expo-google-fonts/arimo';

/**
 * The files of the font that pictures and pages are set in: it has the widths of Helvetica, by which figures are laid
 * out, and is the same on every machine. @throws EscalarError `needs-package`
 */
export function paperFonts(what: string): Promise<readonly string[]> {
  return loadOptional(PACKAGE, what, async () => {
    const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
    return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((name) =>
      join(folder, name, `Arimo_${name}.ttf`),
    );
  });
}

import type { Text } from '../base/locale.ts';
import type { SceneOptions } from './figure-scene.ts';

export interface FigureSize extends SceneOptions {
  readonly about: Text;
  /** Of the picture as PNG, across: of journals at 300 dots an inch. */
  readonly pixels: number;
}

/** The places that a figure is made for. Letters keep the size they are read at. */
export const FIGURE_SIZES = {
  single: {
    about: { en: 'one column of a journal, 90 mm', es: 'una columna de revista, 90 mm' },
    width: 380,
    pixels: 1063,
  },
  double: {
    about: { en: 'the two columns of a journal, 180 mm', es: 'las dos columnas de una revista, 180 mm' },
    width: 720,
    pixels: 2126,
  },
  slide: {
    about: { en: 'a slide, 16:9', es: 'una diapositiva, 16:9' },
    width: 960,
    height: 540,
    pixels: 1920,
  },
} as const satisfies Readonly<Record<string, FigureSize>>;

export type FigureSizeName = keyof typeof FIGURE_SIZES;

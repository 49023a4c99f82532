import type { Lang } from '../base/locale.ts';
import { isPeriodic } from './data.ts';
import { periodName } from './period-axis.ts';
import type { FigureSpec } from './spec.ts';
import { nameOf } from './words.ts';

/** A code or a period as people read it. */
export function placeName(spec: FigureSpec, code: string, lang: Lang): string {
  return isPeriodic(spec, [code]) ? periodName(code, lang) : nameOf(spec, code, lang);
}

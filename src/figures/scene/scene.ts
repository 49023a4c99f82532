import type { Lang } from '../../base/locale.ts';
import type { ColourRole } from '../theme.ts';

/** What a mark is for. Shapes are painted in this order, texts above all shapes. */
export const MARK_ROLES = [
  'grid',
  'leader',
  'link',
  'area',
  'bar',
  'axis',
  'reference',
  'line',
  'point',
  'total',
  'legend',
  'title',
  'subtitle',
  'unit',
  'label',
  'note',
] as const;

export type MarkRole = (typeof MARK_ROLES)[number];

/** What a mark of data stands for. */
export interface MarkData {
  /** Says the mark in words: `Mexico, 1994: 12.5 percent`. */
  readonly label: string;
  /** Rows of the figure's table, counted from 0. */
  readonly rows: readonly number[];
}

interface Mark {
  readonly role: MarkRole;
  /** Only marks of data have it. */
  readonly data?: MarkData | undefined;
}

export interface Stroke {
  readonly colour: ColourRole;
  readonly width: number;
  /** Lengths of dashes and of the gaps between them. */
  readonly dash?: readonly number[] | undefined;
}

export interface RectMark extends Mark {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: ColourRole;
  readonly stroke?: Stroke | undefined;
}

export interface LineMark extends Mark {
  readonly shape: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Stroke;
}

export interface PathMark extends Mark {
  readonly shape: 'path';
  /** Path data as SVG and the canvas of a browser read them. */
  readonly d: string;
  readonly fill: ColourRole | null;
  readonly opacity?: number;
  readonly stroke?: Stroke | undefined;
}

export interface CircleMark extends Mark {
  readonly shape: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** null: not painted, a place that focus and pointer may find. */
  readonly fill: ColourRole | null;
  readonly opacity?: number;
  readonly stroke?: Stroke | undefined;
}

/** One line of text whose middle lies at `y`. */
export interface TextMark extends Mark {
  readonly shape: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: ColourRole;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** A rim that keeps the text apart from lines behind it. */
  readonly halo?: ColourRole | undefined;
  /** Quarter turn: the text runs upwards from its place. */
  readonly upright: boolean;
  /** The middle of the dot that it names. */
  readonly beside?: readonly [x: number, y: number];
}

export type SceneMark = RectMark | LineMark | PathMark | CircleMark | TextMark;

/** A picture as data, in pixels, y downwards; colours by what they are for, so that a theme is a matter of the renderer. */
export interface Scene {
  readonly id: string;
  readonly lang: Lang;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** In the order of painting. */
  readonly marks: readonly SceneMark[];
}

/** Marks in the order of painting; those of one role keep the order they come in. */
export function painted(marks: readonly SceneMark[]): readonly SceneMark[] {
  const shapes = MARK_ROLES.flatMap((role) =>
    marks.filter((mark) => mark.role === role && mark.shape !== 'text'),
  );
  return [...shapes, ...marks.filter((mark) => mark.shape === 'text')];
}

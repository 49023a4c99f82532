import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { MarkRole, Scene, SceneMark } from '../../figures/scene/scene.ts';
import { markSvg } from '../../figures/scene/svg.ts';
import { themePaint } from '../../figures/theme.ts';
import { type Pan, transformOf } from '../pan.ts';
import type { PanBox } from './use-pan.ts';

const paint = themePaint('variables');

/** What moves with the dots; titles, the legend and notes stay. */
const MOVED: readonly MarkRole[] = ['link', 'leader', 'point', 'label'];

interface OfMarks {
  readonly scene: Scene;
  /** Where the picture can be moved; null where it stays. */
  readonly box: PanBox | null;
  readonly pan: Pan;
  /** The mark that the keyboard reaches, of those of data. */
  readonly reached: number;
  readonly onRead: (label: string, own?: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPick: (mark: SceneMark, event: MouseEvent) => void;
}

interface Drawn {
  readonly mark: SceneMark;
  /** Its place among the marks of data. */
  readonly own: number;
  readonly html: string;
}

function drawnOf({ marks }: Scene): readonly Drawn[] {
  let number = -1;
  return marks.map((mark) => {
    if (mark.data !== undefined) number += 1;
    return { mark, own: mark.data === undefined ? -1 : number, html: markSvg(mark, paint) };
  });
}

/** How a name keeps to its dot while the picture grows: its own place, and its way from the dot. */
function besideOf(mark: SceneMark): Record<string, string> | undefined {
  if (mark.shape !== 'text' || mark.beside === undefined) return undefined;
  const [x, y] = mark.beside;
  return {
    transformOrigin: `${mark.x}px ${mark.y}px`,
    '--across': `${mark.x - x}px`,
    '--down': `${mark.y - y}px`,
  };
}

/** The marks of a scene; those of data are buttons. */
export function Marks({ scene, box, pan, reached, onRead, onKey, onPick }: OfMarks) {
  // of a thousand dots a frame of a drag draws none anew
  const drawn = useMemo(() => drawnOf(scene), [scene]);
  const shown = (which: (mark: SceneMark) => boolean) =>
    drawn
      .filter(({ mark }) => which(mark))
      .map(({ mark, own, html }) =>
        mark.data === undefined ? (
          <g
            key={html}
            class={besideOf(mark) === undefined ? undefined : 'beside'}
            style={besideOf(mark)}
            dangerouslySetInnerHTML={{ __html: html }}
          />
        ) : (
          <DataMark
            key={own}
            {...{ mark, own, html, reached: own === reached, onRead, onKey, onPick }}
            label={mark.data.label === '' ? scene.title : mark.data.label}
          />
        ),
      );
  const parts = useMemo(
    () => ({
      moved: shown(({ role }) => box !== null && MOVED.includes(role)),
      still: shown(({ role }) => box === null || !MOVED.includes(role)),
    }),
    [drawn, box, reached],
  );
  if (box === null) return <>{parts.still}</>;
  return (
    <>
      <Moved box={box} pan={pan}>
        {parts.moved}
      </Moved>
      {parts.still}
    </>
  );
}

function Moved({
  box,
  pan,
  children,
}: {
  readonly box: PanBox;
  readonly pan: Pan;
  readonly children: ComponentChildren;
}) {
  const clip = `clip-${useId()}`;
  const { left, top, width, height } = box;
  return (
    <>
      <clipPath id={clip}>
        <rect x={left} y={top} width={width} height={height} />
      </clipPath>
      <g clip-path={`url(#${clip})`}>
        <rect x={left} y={top} width={width} height={height} fill="transparent" />
        <g
          class="moved"
          transform={transformOf(pan, box)}
          style={{ '--text': 1 / pan.zoom, '--dot': pan.zoom ** -0.5 }}
        >
          {children}
        </g>
      </g>
    </>
  );
}

function DataMark({
  mark,
  own,
  html,
  label,
  reached,
  onRead,
  onKey,
  onPick,
}: Pick<OfMarks, 'onRead' | 'onKey' | 'onPick'> & {
  readonly mark: SceneMark;
  readonly own: number;
  readonly html: string;
  /** What it says; the only line of a figure says its title. */
  readonly label: string;
  readonly reached: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of an SVG is no button of HTML
    <g
      class="mark"
      role="button"
      data-mark={own}
      // in small letters: an attribute of SVG keeps its case, and `tabIndex` says nothing there
      tabindex={reached ? 0 : -1}
      aria-label={label}
      onFocus={() => onRead(label, own)}
      onMouseEnter={() => onRead(label)}
      onClick={(event) => onPick(mark, event)}
      onKeyDown={onKey}
    >
      <title>{label}</title>
      {mark.shape === 'circle' && mark.fill === null && (
        <circle cx={mark.x} cy={mark.y} r={mark.radius} fill="transparent" />
      )}
      <g dangerouslySetInnerHTML={{ __html: html }} />
    </g>
  );
}

/** Room around the dots for their names. */
const ROOM = 10;

/** The box that the dots of a network fill; null without any. */
export function boxOfDots({ marks, width }: Scene): PanBox | null {
  const dots = marks.flatMap((mark) => (mark.shape === 'circle' && mark.data !== undefined ? [mark] : []));
  if (dots.length === 0) return null;
  const top = Math.min(...dots.map(({ y, radius }) => y - radius)) - ROOM;
  const bottom = Math.max(...dots.map(({ y, radius }) => y + radius)) + ROOM;
  return { left: 0, top, width, height: bottom - top };
}

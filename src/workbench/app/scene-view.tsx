import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SceneMark } from '../../figures/index.ts';
import { markSvg } from '../../figures/scene/svg.ts';
import { themePaint } from '../../figures/theme.ts';
import type { Choices } from '../address.ts';
import type { FigureView } from '../engine/engine.ts';

const paint = themePaint('variables');

type Place = readonly [number, number];

/** Where in a figure something was clicked; undefined for a click of the keyboard. */
function placeIn(svg: SVGSVGElement | null, event: MouseEvent): Place | undefined {
  const matrix = svg?.getScreenCTM();
  if (event.detail === 0 || matrix == null) return undefined;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return [x, y];
}

/** Of a line that stands for several rows, the point of it that is nearest to a place. */
function nearestTo([x, y]: Place, whole: SceneMark, marks: readonly SceneMark[]): SceneMark {
  const rows = new Set(whole.data?.rows);
  if (rows.size < 2) return whole;
  const points = marks.flatMap((mark) =>
    mark.shape === 'circle' && mark.data?.rows.length === 1 && rows.has(mark.data.rows[0] as number)
      ? [mark]
      : [],
  );
  const away = (mark: (typeof points)[number]) => Math.hypot(mark.x - x, mark.y - y);
  return points.toSorted((a, b) => away(a) - away(b))[0] ?? whole;
}

/**
 * A figure that is read with the mouse and with the keyboard: arrows walk the marks of data, Enter asks where one comes
 * from, and what a mark says stands below and is read aloud.
 */
export function SceneView({
  figure,
  onPick,
}: {
  readonly figure: FigureView;
  readonly onPick: (cell: Choices) => void;
}) {
  const { scene, keys } = figure;
  const said = useSignal('');
  const at = useSignal(0);
  const svg = useRef<SVGSVGElement>(null);
  const ofData = scene.marks.flatMap((mark, index) => (mark.data === undefined ? [] : [index]));
  const focus = (place: number) => {
    const next = Math.min(Math.max(0, place), ofData.length - 1);
    at.value = next;
    svg.current?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
  };
  const pick = (mark: SceneMark, at?: Place) => {
    const [row] = (at === undefined ? mark : nearestTo(at, mark, scene.marks)).data?.rows ?? [];
    const cell = row === undefined ? undefined : keys[row];
    if (cell !== undefined) onPick(cell);
  };
  const onKey = (event: KeyboardEvent, mark: SceneMark) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
    };
    if (Object.hasOwn(steps, event.key)) focus(at.value + (steps[event.key] as number));
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(ofData.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') pick(mark);
    else return;
    event.preventDefault();
  };
  let number = -1;
  return (
    <div class="scene">
      <svg
        ref={svg}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        width={scene.width}
        height={scene.height}
        role="group"
        aria-label={`${scene.title}. ${scene.description}`}
      >
        {scene.marks.map((mark) => {
          const html = markSvg(mark, paint);
          const { data } = mark;
          if (data === undefined) return <g key={html} dangerouslySetInnerHTML={{ __html: html }} />;
          number += 1;
          const own = number;
          return (
            <g
              key={own}
              class="mark"
              role="button"
              data-mark={own}
              tabIndex={own === at.value ? 0 : -1}
              aria-label={data.label}
              onFocus={() => {
                at.value = own;
                said.value = data.label;
              }}
              onMouseEnter={() => {
                said.value = data.label;
              }}
              onClick={(event) => pick(mark, placeIn(svg.current, event))}
              onKeyDown={(event) => onKey(event, mark)}
            >
              <title>{data.label}</title>
              {mark.shape === 'circle' && mark.fill === null && (
                <circle cx={mark.x} cy={mark.y} r={mark.radius} fill="transparent" />
              )}
              <g dangerouslySetInnerHTML={{ __html: html }} />
            </g>
          );
        })}
      </svg>
      <p class="said" aria-live="polite">
        {said.value}
      </p>
    </div>
  );
}

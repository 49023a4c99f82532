import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { SceneMark } from '../../figures/scene/scene.ts';
import type { Choices } from '../address.ts';
import type { FigureView } from '../engine/figure-view.ts';
import { PanButtons } from './pan-buttons.tsx';
import { boxOfDots, Marks } from './scene-marks.tsx';
import { usePan } from './use-pan.ts';
import { placeAmong, useReached } from './use-reached.ts';

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
 * from, and what a mark says stands below and is read aloud. A network is moved and made larger.
 */
export function SceneView({
  figure,
  onPick,
}: {
  readonly figure: FigureView;
  readonly onPick: (cell: Choices) => void;
}) {
  const { scene, keys, pans } = figure;
  const said = useSignal('');
  const svg = useRef<SVGSVGElement>(null);
  // marks are drawn once, and what they lead to may know more by now
  const leads = useRef(onPick);
  leads.current = onPick;
  const box = useMemo(() => (pans ? boxOfDots(scene) : null), [scene, pans]);
  const { pan, drag, onKey: onPanKey, show, step } = usePan(svg, box, scene.id);
  const ofData = scene.marks.filter(({ data }) => data !== undefined);
  const [reached, reach] = useReached(ofData.length);
  const focus = (place: number) => {
    const next = placeAmong(place, ofData.length);
    const mark = ofData[next];
    reach(next);
    if (mark?.shape === 'circle') show(mark.x, mark.y);
    svg.current?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus({ preventScroll: box !== null });
  };
  const pick = (mark: SceneMark, at?: Place) => {
    const [row] = (at === undefined ? mark : nearestTo(at, mark, scene.marks)).data?.rows ?? [];
    const cell = row === undefined ? undefined : keys[row];
    if (cell !== undefined) leads.current(cell);
  };
  const onKey = (event: KeyboardEvent) => {
    if (box !== null && onPanKey(event)) return;
    const to = stepOf(event.key, reached, ofData.length);
    const mark = ofData[reached];
    if (to !== undefined) focus(to);
    else if ((event.key === 'Enter' || event.key === ' ') && mark !== undefined) pick(mark);
    else return;
    event.preventDefault();
  };
  const read = (label: string, own?: number) => {
    said.value = label;
    reach(own ?? reached);
  };
  return (
    <div class="scene">
      <svg
        ref={svg}
        class={box === null ? undefined : pan.zoom > 1 ? 'pans larger' : 'pans'}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        width={scene.width}
        height={scene.height}
        role="group"
        aria-label={`${scene.title}. ${scene.description}`}
        {...drag}
      >
        <Marks
          {...{ scene, box, pan, reached, onRead: read, onKey }}
          onPick={(mark, event) => pick(mark, placeIn(svg.current, event))}
        />
      </svg>
      {box !== null && <PanButtons pan={pan} onStep={step} />}
      <p class="said" aria-live="polite">
        {said.value}
      </p>
    </div>
  );
}

/** To which mark a key leads; undefined for a key that leads to none. */
function stepOf(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
  };
  return steps[key];
}

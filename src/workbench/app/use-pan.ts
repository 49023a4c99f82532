import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { groupOf } from '../address.ts';
import { moved, type Pan, type Place, readPan, showing, WHOLE, writePan, zoomed } from '../pan.ts';
import { addressHere, choose } from './place.ts';

/** Pixels of a picture that can be moved, within its scene. */
export interface PanBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One step of a key or a button. */
const STEP = 1.5;
/** Milliseconds without a turn of the wheel until the address says where one is. */
const REST = 250;

/** A picture that is moved and made larger; its address keeps the view. */
export function usePan(svg: RefObject<SVGSVGElement | null>, box: PanBox | null, id: string) {
  const told = box === null ? '' : (groupOf(addressHere().choices, 'view')[id] ?? '');
  const pan = useSignal<Pan>(readPan(told));
  useEffect(() => {
    if (told !== writePan(pan.value)) pan.value = readPan(told);
  }, [told]);
  const put = (next: Pan) => {
    pan.value = next;
    choose({ [`view.${id}`]: writePan(next) });
  };
  useWheel(svg, box, pan, put);
  const drag = useDrag(svg, box, pan, put);
  const onKey = (event: KeyboardEvent): boolean => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : ofKey(pan.value, event);
    if (next === undefined) return false;
    put(next);
    event.preventDefault();
    return true;
  };
  const show = (x: number, y: number) => {
    if (box === null) return;
    const next = showing(pan.value, [(x - box.left) / box.width, (y - box.top) / box.height]);
    if (next !== pan.value) put(next);
  };
  const step = (times: number) => put(times === 0 ? WHOLE : zoomed(pan.value, times));
  return { pan: pan.value, drag, onKey, show, step };
}

function ofKey(pan: Pan, { key, shiftKey }: KeyboardEvent): Pan | undefined {
  if (key === '+' || key === '=') return zoomed(pan, STEP);
  if (key === '-') return zoomed(pan, 1 / STEP);
  if (key === '0') return WHOLE;
  if (!shiftKey) return undefined;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [0.2, 0],
    ArrowRight: [-0.2, 0],
    ArrowUp: [0, 0.2],
    ArrowDown: [0, -0.2],
  };
  const step = steps[key];
  return step === undefined ? undefined : moved(pan, step);
}

/** What is shown while a hand is on it. */
interface Held {
  value: Pan;
}

type Put = (next: Pan) => void;

/** Where a pointer is on a box of the scene, in parts of it. */
function placeOf(svg: SVGSVGElement, box: PanBox, { clientX, clientY }: MouseEvent): Place {
  const matrix = svg.getScreenCTM();
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix?.inverse());
  return [(x - box.left) / box.width, (y - box.top) / box.height];
}

/** The wheel belongs to the page until the picture has the focus or is larger; with Ctrl, and by a pinch, it never does. */
function useWheel(svg: RefObject<SVGSVGElement | null>, box: PanBox | null, pan: Held, put: Put): void {
  useEffect(() => {
    const element = svg.current;
    if (element === null || box === null) return undefined;
    let rest = 0;
    const onWheel = (event: WheelEvent) => {
      const isOurs = event.ctrlKey || pan.value.zoom > 1 || element.contains(document.activeElement);
      const at = placeOf(element, box, event);
      if (!isOurs || at.some((part) => part < 0 || part > 1)) return;
      const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
      const next = zoomed(pan.value, 2 ** (-pixels / (event.ctrlKey ? 120 : 300)), at);
      // at its smallest the page goes on
      if (next.zoom === pan.value.zoom && next.zoom === 1) return;
      event.preventDefault();
      pan.value = next;
      clearTimeout(rest);
      rest = window.setTimeout(() => put(pan.value), REST);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      clearTimeout(rest);
      element.removeEventListener('wheel', onWheel);
    };
  }, [box === null]);
}

/** Pixels that a hand may shake in a click. */
const SHAKE = 4;

/** A finger has moved; beside one that stays it pulls the picture larger or smaller. */
function pulled(pan: Pan, from: Place, to: Place, still: Place | null): Pan {
  if (still === null) return moved(pan, [to[0] - from[0], to[1] - from[1]]);
  const away = ([x, y]: Place) => Math.max(0.01, Math.hypot(x - still[0], y - still[1]));
  return zoomed(pan, away(to) / away(from), still);
}

/** One pointer moves the picture, two make it larger. A click is still one. */
function useDrag(svg: RefObject<SVGSVGElement | null>, box: PanBox | null, pan: Held, put: Put) {
  const held = useRef(new Map<number, MouseEvent>());
  const moves = useRef(false);
  const began = useRef<readonly [number, number]>([0, 0]);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    held.current.set(event.pointerId, event);
    began.current = [event.clientX, event.clientY];
    moves.current = false;
  };
  const onPointerMove = (event: PointerEvent) => {
    const before = held.current.get(event.pointerId);
    const element = svg.current;
    if (before === undefined || element === null || box === null) return;
    const far = Math.hypot(event.clientX - began.current[0], event.clientY - began.current[1]) > SHAKE;
    if (!moves.current && !far && held.current.size < 2) return;
    if (!moves.current) element.setPointerCapture(event.pointerId);
    moves.current = true;
    const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1];
    held.current.set(event.pointerId, event);
    const place = (at: MouseEvent) => placeOf(element, box, at);
    pan.value = pulled(pan.value, place(before), place(event), other === undefined ? null : place(other));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!held.current.delete(event.pointerId) || !moves.current) return;
    put(pan.value);
  };
  /** What ends a drag is no click on what lies below. */
  const onClickCapture = (event: MouseEvent) => {
    if (!moves.current || event.detail === 0) return;
    moves.current = false;
    event.stopPropagation();
    event.preventDefault();
  };
  if (box === null) return {};
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClickCapture };
}

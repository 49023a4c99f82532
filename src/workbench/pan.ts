/** Which part of a picture is shown: how many times as large, and its middle in parts of the whole, 0 to 1. */
export interface Pan {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Pan = { zoom: 1, x: 0.5, y: 0.5 };

/** The largest. */
const MOST = 16;

/** A place on the picture as it is shown, in parts of it, 0 to 1. */
export type Place = readonly [x: number, y: number];

const MIDDLE: Place = [0.5, 0.5];

/** Kept within the picture: no edge of it comes inside. */
function within({ zoom: wanted, x, y }: Pan): Pan {
  const zoom = Math.min(MOST, Math.max(1, wanted));
  const half = 0.5 / zoom;
  const inside = (middle: number) => Math.min(1 - half, Math.max(half, middle));
  return { zoom, x: inside(x), y: inside(y) };
}

/** Larger or smaller; what stands at a place stays there. */
export function zoomed(pan: Pan, times: number, [x, y]: Place = MIDDLE): Pan {
  const { zoom } = within({ ...pan, zoom: pan.zoom * times });
  const moved = (middle: number, at: number) => middle + (at - 0.5) * (1 / pan.zoom - 1 / zoom);
  return within({ zoom, x: moved(pan.x, x), y: moved(pan.y, y) });
}

/** Moved by parts of what is shown, as a hand moves a sheet: to the right, and more of the left is seen. */
export function moved({ zoom, x, y }: Pan, [right, down]: Place): Pan {
  return within({ zoom, x: x - right / zoom, y: y - down / zoom });
}

/** So that a place of the whole picture is seen; as it is where it is seen already. */
export function showing(pan: Pan, [x, y]: Place): Pan {
  // an edge that rounding moved is seen
  const half = 0.5 / pan.zoom + 1e-9;
  const isSeen = Math.abs(x - pan.x) <= half && Math.abs(y - pan.y) <= half;
  return isSeen ? pan : within({ ...pan, x, y });
}

/** As an address has it: `4,0.25,0.6`; empty for the whole. */
export function writePan({ zoom, x, y }: Pan): string {
  const text = [zoom.toFixed(2), x.toFixed(3), y.toFixed(3)].map(Number).join();
  return zoom <= 1.005 ? '' : text;
}

/** Whether a text of an address says what is shown of a picture. */
export function isPan(text: string): boolean {
  const parts = text.split(',');
  return parts.length === 3 && parts.every((part) => part.trim() !== '' && Number.isFinite(Number(part)));
}

/** What cannot be read is the whole. */
export function readPan(text = ''): Pan {
  if (!isPan(text)) return WHOLE;
  const [zoom, x, y] = text.split(',').map(Number) as [number, number, number];
  return within({ zoom, x, y });
}

/** The transformation of SVG for a picture that lies in a box. */
export function transformOf(
  { zoom, x, y }: Pan,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): string {
  const across = left + width / 2 - zoom * (left + x * width);
  const down = top + height / 2 - zoom * (top + y * height);
  return `translate(${across.toFixed(2)} ${down.toFixed(2)}) scale(${zoom.toFixed(4)})`;
}

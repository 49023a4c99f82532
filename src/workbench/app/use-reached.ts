import { useSignal } from '@preact/signals';

/** A place among so many. */
export function placeAmong(place: number, count: number): number {
  return Math.min(Math.max(0, place), count - 1);
}

/** Which of the marks Tab stops at, and how to stop at another: of fewer than were walked, at the last. */
export function useReached(count: number): readonly [number, (place: number) => void] {
  const at = useSignal(0);
  const reach = (place: number) => {
    at.value = place;
  };
  return [placeAmong(at.value, count), reach];
}

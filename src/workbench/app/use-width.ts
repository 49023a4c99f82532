import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** An element and its width in pixels, in steps of twenty so that a figure is not laid out at every pixel. */
export function useWidth(): readonly [Ref<HTMLDivElement>, number] {
  const box = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  useEffect(() => {
    if (box.current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      width.value = Math.floor(entry.contentRect.width / 20) * 20;
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return [box, width.value];
}

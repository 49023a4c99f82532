import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The width of a telephone, as in `style.css`. */
const NARROW = matchMedia('(max-width: 760px)');

/** Whether the page is as wide as a telephone. */
export function useNarrow(): boolean {
  const narrow = useSignal(NARROW.matches);
  useEffect(() => {
    const onChange = () => {
      narrow.value = NARROW.matches;
    };
    NARROW.addEventListener('change', onChange);
    return () => NARROW.removeEventListener('change', onChange);
  }, []);
  return narrow.value;
}

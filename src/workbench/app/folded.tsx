import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** The width of a telephone, as in `style.css`. */
const NARROW = matchMedia('(max-width: 760px)');

/** A form that is folded on a telephone, so that what it shapes is seen first; beside it on a wide screen it is open. */
export function Folded({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const narrow = useSignal(NARROW.matches);
  const opened = useSignal(false);
  useEffect(() => {
    const onChange = () => {
      narrow.value = NARROW.matches;
    };
    NARROW.addEventListener('change', onChange);
    return () => NARROW.removeEventListener('change', onChange);
  }, []);
  if (!narrow.value) return <>{children}</>;
  return (
    <details
      class="folded"
      open={opened.value}
      onToggle={({ currentTarget }) => {
        opened.value = currentTarget.open;
      }}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}

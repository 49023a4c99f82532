import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useNarrow } from './use-narrow.ts';

/** A form that is folded on a telephone, so that what it shapes is seen first; beside it on a wide screen it is open. */
export function Folded({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const narrow = useNarrow();
  const opened = useSignal(false);
  if (!narrow) return <>{children}</>;
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

import type { FieldChoice } from '../engine/form-view.ts';

/** One of several things with a name. */
export function Select({
  id,
  value,
  choices,
  none,
  disabled = false,
  onChange,
}: {
  readonly id: string;
  readonly value: string;
  readonly choices: readonly FieldChoice[];
  /** The words for none of them, where that may be. */
  readonly none?: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <select
      id={id}
      value={value}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {choices.map((one) => (
        <option key={one.id} value={one.id} disabled={one.idle !== undefined && one.id !== value}>
          {one.idle === undefined ? one.title : `${one.title} (${one.idle})`}
        </option>
      ))}
    </select>
  );
}

import type { StudyParameter } from '../engine/home.ts';
import { Select } from './select.tsx';

/** The parameters of a study; a change runs it anew. */
export function ParametersForm({
  parameters,
  onChange,
}: {
  readonly parameters: readonly StudyParameter[];
  readonly onChange: (name: string, value: string) => void;
}) {
  if (parameters.length === 0) return null;
  return (
    <form class="parameters" onSubmit={(event) => event.preventDefault()}>
      {parameters.map(({ id, title, value, values }) => (
        <label key={id} for={`parameter-${id}`}>
          <span>{title}</span>
          {values.length > 0 ? (
            <Select
              id={`parameter-${id}`}
              value={value}
              choices={values}
              onChange={(chosen) => onChange(id, chosen)}
            />
          ) : (
            <input
              id={`parameter-${id}`}
              value={value}
              onChange={({ currentTarget }) => onChange(id, currentTarget.value)}
            />
          )}
        </label>
      ))}
    </form>
  );
}

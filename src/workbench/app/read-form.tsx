import { type Choices, withGroup } from '../address.ts';
import type { ReadQuestion } from '../engine/read-questions.ts';
import { addressHere, go } from './place.ts';
import { Select } from './select.tsx';

/** What a file leaves open, each a choice: the sheet of a workbook, what its periods are. */
export function ReadForm({
  questions,
  read,
}: {
  readonly questions: readonly ReadQuestion[];
  readonly read: Choices;
}) {
  const answer = (name: string, value: string) => {
    const { [name]: _, ...others } = read;
    const now = addressHere();
    go({
      ...now,
      choices: withGroup(now.choices, 'read', value === '' ? others : { ...others, [name]: value }),
    });
  };
  return (
    <form class="parameters" onSubmit={(event) => event.preventDefault()}>
      {questions.map(({ id, title, value, choices }) => (
        <label key={id} for={`read-${id}`}>
          <span>{title}</span>
          <Select
            id={`read-${id}`}
            value={value}
            choices={choices}
            none="–"
            onChange={(next) => answer(id, next)}
          />
        </label>
      ))}
    </form>
  );
}

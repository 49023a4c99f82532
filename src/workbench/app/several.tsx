import { plainWords } from '../../base/plain-words.ts';
import type { Named } from '../engine/shown.ts';

/** Codes that are typed or picked, separated by commas. */
export function Several({
  id,
  value,
  choices,
  empty,
  disabled = false,
  onChange,
}: {
  readonly id: string;
  readonly value: string;
  readonly choices: readonly Named[];
  readonly empty: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const chosen = value === '' ? [] : value.split(',');
  const titleOf = (code: string) => choices.find(({ id }) => id === code)?.title ?? code;
  const add = (text: string) => {
    const found = codeMeant(text.trim(), choices);
    if (found !== '' && !chosen.includes(found)) onChange([...chosen, found].join(','));
  };
  const list = `${id}-codes`;
  return (
    <span class="several">
      {chosen.map((code) => (
        <button
          type="button"
          key={code}
          class="chip"
          disabled={disabled}
          onClick={() => onChange(chosen.filter((other) => other !== code).join(','))}
        >
          {titleOf(code)} <span aria-hidden="true">×</span>
        </button>
      ))}
      <input
        id={id}
        list={list}
        placeholder={chosen.length === 0 ? empty : '+'}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          add(currentTarget.value);
          currentTarget.value = '';
        }}
      />
      <datalist id={list}>
        {choices.slice(0, 1500).map(({ id, title }) => (
          <option key={id} value={title === id ? id : `${title} (${id})`} />
        ))}
      </datalist>
    </span>
  );
}

/** The code that somebody typed, by itself, by its name, or as the list writes both; else what was typed. */
function codeMeant(text: string, choices: readonly Named[]): string {
  const sought = plainWords(text);
  const isMeant = ({ id, title }: Named) =>
    [id, title, `${title} (${id})`].some((words) => plainWords(words) === sought);
  return choices.find(isMeant)?.id ?? text;
}

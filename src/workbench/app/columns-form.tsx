import { type Choices, withGroup } from '../address.ts';
import type { Named } from '../engine/engine.ts';
import type { FileView } from '../engine/file-view.ts';
import { addressHere, go } from './place.ts';
import { Select } from './select.tsx';
import { word } from './words.ts';

/** Stands for what the file itself says, which no column of ours is called. */
const AS_IT_IS = ' ';

/** What each column of a file means: as it is read, or as a person says. */
export function ColumnsForm({ file, map }: { readonly file: FileView; readonly map: Choices }) {
  const name = (header: string, meaning: string) => {
    const { [header]: _, ...others } = map;
    const next = meaning === AS_IT_IS ? others : { ...others, [header]: meaning };
    const now = addressHere();
    go({ ...now, choices: withGroup(now.choices, 'map', next) });
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h2>{word('whatColumns')}</h2>
      <p class="quiet">{word('whatColumnsLong')}</p>
      <div class="parameters">
        {file.headers.map(({ header, reads }, at) => (
          <label key={header} for={`column-${at}`}>
            <span>
              <code>{header}</code>
            </span>
            <Select
              id={`column-${at}`}
              value={map[header] ?? AS_IT_IS}
              choices={choicesFor(header, reads, file.meanings, map)}
              onChange={(meaning) => name(header, meaning)}
            />
          </label>
        ))}
      </div>
    </form>
  );
}

function choicesFor(
  header: string,
  reads: string,
  meanings: readonly Named[],
  map: Choices,
): readonly Named[] {
  const titleOf = (id: string) => meanings.find((one) => one.id === id)?.title ?? id;
  const own = map[header];
  const found = own === undefined && reads !== '' ? `: ${titleOf(reads)}` : '';
  const other = own !== undefined && own !== '' && meanings.every(({ id }) => id !== own);
  return [
    { id: AS_IT_IS, title: `${word('asRead')}${found}` },
    { id: '', title: word('leaveOut') },
    ...(other ? [{ id: own, title: own }] : []),
    ...meanings.map(({ id, title }) => ({ id, title: `${title} (${id})` })),
  ];
}

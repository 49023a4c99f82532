import { type Choices, withGroup } from '../address.ts';
import type { FileView } from '../engine/file-view.ts';
import type { Named } from '../engine/shown.ts';
import { addressHere, go } from './place.ts';
import { Select } from './select.tsx';
import { word } from './words.ts';

/** Stands for what the file itself says, which no column of ours is called. */
const AS_IT_IS = ' ';
/** Columns without a meaning that are shown beside the others. */
const FEW = 6;

/** What each column of a file means: as it is read, or as a person says. */
export function ColumnsForm({ file, map }: { readonly file: FileView; readonly map: Choices }) {
  const name = (header: string, meaning: string) => {
    const { [header]: _, ...others } = map;
    const next = meaning === AS_IT_IS ? others : { ...others, [header]: meaning };
    const now = addressHere();
    go({ ...now, choices: withGroup(now.choices, 'map', next) });
  };
  const { shown, folded } = foldedIn(file, map);
  const field = ({ header, reads, at }: Header) => (
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
  );
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h2>{word('whatColumns')}</h2>
      <p class="quiet">{word('whatColumnsLong')}</p>
      <div class="parameters">{shown.map(field)}</div>
      {folded.length > 0 && (
        <details>
          <summary>
            {word('columnsNotRead')} ({folded.length})
          </summary>
          <div class="parameters">{folded.map(field)}</div>
        </details>
      )}
    </form>
  );
}

interface Header {
  readonly header: string;
  readonly reads: string;
  /** Its place in the file. */
  readonly at: number;
}

/** Of a file that is read well, columns without a meaning are below a fold where there are many. */
function foldedIn(
  { headers, found }: FileView,
  map: Choices,
): Readonly<Record<'shown' | 'folded', Header[]>> {
  const all = headers.map((one, at) => ({ ...one, at }));
  const silent = all.filter(({ header, reads }) => reads === '' && map[header] === undefined);
  if (silent.length <= FEW || found === null || found.computes.length === 0)
    return { shown: all, folded: [] };
  return { shown: all.filter((one) => !silent.includes(one)), folded: silent };
}

function choicesFor(
  header: string,
  reads: string,
  meanings: readonly Named[],
  map: Choices,
): readonly Named[] {
  const titleOf = (id: string) => meanings.find((one) => one.id === id)?.title ?? id;
  const own = map[header];
  // what it is read as comes first: the end of a long choice is cut
  const asRead = own === undefined && reads !== '' ? `${titleOf(reads)} (${word('asRead')})` : word('asRead');
  const other = own !== undefined && own !== '' && meanings.every(({ id }) => id !== own);
  return [
    { id: AS_IT_IS, title: asRead },
    { id: '', title: word('leaveOut') },
    ...(other ? [{ id: own, title: own }] : []),
    ...meanings.map(({ id, title }) => ({ id, title: `${title} (${id})` })),
  ];
}

import type { ComponentChildren } from 'preact';
import { placeText } from '../../base/where.ts';
import { AddressError, type Page, writeAddress } from '../address.ts';
import type { NoteView } from '../engine/note-view.ts';
import type { Meant, Refusal } from '../engine/refusal.ts';
import { meantAddress } from '../meant-address.ts';
import { follow, knownHere, langHere, linkTo } from './place.ts';
import { Refused } from './remote-engine.ts';
import { AddressBox } from './unknown-choice.tsx';
import type { Asked } from './use-answer.ts';
import { word } from './words.ts';

/**
 * What went wrong, with its code and what to try.
 * @param anew the page to open anew where an address asked for what there is not, so that no form is left
 */
export function ErrorBox({ error, anew }: { readonly error: unknown; readonly anew?: Page }) {
  if (error === null) return null;
  const lang = langHere();
  if (error instanceof DOMException && error.name === 'AbortError')
    return <p class="hint">{word('stopped')}</p>;
  if (error instanceof AddressError) return <AddressBox error={error} />;
  const refusal: Refusal =
    error instanceof Refused ? error.refusal : { what: { en: String(error), es: String(error) } };
  return (
    <div class="error" role="alert">
      <p>
        <Place of={refusal} /> {refusal.what[lang]}{' '}
        {refusal.code !== undefined && <code>{refusal.code}</code>}
      </p>
      {refusal.try !== undefined && <p class="try">{refusal.try[lang]}</p>}
      {refusal.meant !== undefined && <MeantLink meant={refusal.meant} />}
      {refusal.code === 'file-not-found' && (
        <p class="try">
          <a href={linkTo('data')} onClick={follow}>
            {word('giveAgain')}
          </a>
        </p>
      )}
      {anew !== undefined && (
        <p class="try">
          <a href={linkTo(anew)} onClick={follow}>
            {word('openAnew')}
          </a>
        </p>
      )}
    </div>
  );
}

/** The same page with the name that was meant. */
function MeantLink({ meant }: { readonly meant: Meant }) {
  const address = meantAddress(knownHere(), meant);
  if (address === null) return null;
  return (
    <p class="try">
      <a href={writeAddress(address)} onClick={follow}>
        {word('openMeant')} {meant.nearest}
      </a>
    </p>
  );
}

/** Where in a file something is wrong, or with which data. */
function Place({ of: { where = {} } }: { readonly of: Pick<Refusal, 'where'> }) {
  const place = placeText(where);
  return place === '' ? null : <b>{place}:</b>;
}

/** Work that takes a while says what it does, and can be stopped. */
export function Busy({ asked }: { readonly asked: Asked<unknown> }) {
  return (
    <p class="busy" role="status" aria-live="polite">
      {asked.busy && (
        <>
          <span class="spin" aria-hidden="true" /> {word('computing')} {asked.progress}{' '}
          <button type="button" onClick={asked.stop}>
            {word('stop')}
          </button>
        </>
      )}
    </p>
  );
}

/** Until it is known what there is to work with. */
export function Opening() {
  return (
    <p class="busy opening" role="status" aria-live="polite">
      <span class="spin" aria-hidden="true" /> {word('opening')}
    </p>
  );
}

export function Notes({ notes }: { readonly notes: readonly NoteView[] }) {
  return (
    <FirstFew
      items={notes}
      more={word('moreNotes')}
      one={({ level, text }) => (
        <p key={text} class={level === 'warning' ? 'caution' : 'footnote'}>
          {text}
        </p>
      )}
    />
  );
}

/** Of many lines those stand open; the rest is one click away, and pushes nothing out of sight. */
const OPEN = 4;

/** The first few lines, and how many `more` there are. */
export function FirstFew<T>({
  items,
  more,
  one,
}: {
  readonly items: readonly T[];
  readonly more: string;
  readonly one: (item: T) => ComponentChildren;
}) {
  const first = items.length > OPEN + 1 ? items.slice(0, OPEN) : items;
  const rest = items.slice(first.length);
  return (
    <>
      {first.map(one)}
      {rest.length > 0 && (
        <details class="more">
          <summary>
            + {rest.length} {more}
          </summary>
          {rest.map(one)}
        </details>
      )}
    </>
  );
}

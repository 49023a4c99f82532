import { useEffect } from 'preact/hooks';
import { shellWord } from '../../base/shell-word.ts';
import { type Address, groupOf } from '../address.ts';
import { basketStudy } from '../basket-study.ts';
import type { BasketView } from '../engine/basket-view.ts';
import { resultOfAddress } from '../result-of-address.ts';
import { count } from './count.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { ExploreResult } from './explore-result.tsx';
import { Folded } from './folded.tsx';
import { ErrorBox } from './notices.tsx';
import { choose, go, pickCell } from './place.ts';
import { saveFile } from './save-file.ts';
import { Select } from './select.tsx';
import { Copied } from './takeaway.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** What a new basket begins with: codes and trade of one release that ships. */
const START = { expression: '8542+8471', in: 'HS1992', economy: 'MEX' };

/** The basket editor: products by code or name, what they cover, and their share in the trade of an economy. */
export function BasketPage({ address }: { readonly address: Address }) {
  const { choices, lang } = address;
  const { expression = '', in: scheme = START.in, search = '', economy = START.economy, data = '' } = choices;
  const asked = useAnswer('basket', { lang, classification: scheme, expression, search });
  const form = useAnswer('form', { indicator: 'trade-share', data, with: {}, where: {}, lang }).answer;
  useEffect(() => {
    if (form !== null && data === '')
      go({ ...address, choices: { ...START, ...choices, data: form.data } }, true);
  }, [form, data]);
  const of = expression === '' || data === '' || asked.error !== null ? null : resultOfAddress(address);
  const cell = groupOf(choices, 'cell');
  const economies = form?.shows.find(({ column }) => column === 'reporter')?.choices ?? [];
  return (
    <div class="explore">
      <section class="options" aria-label={word('basket')}>
        <h1>{word('basket')}</h1>
        <p class="quiet">{word('basketLong')}</p>
        <Folded title={word('choices')}>
          <Fields
            {...{ expression, scheme, data, economy, economies }}
            view={asked.answer}
            releases={form?.releases ?? []}
          />
          <Found view={asked.answer} expression={expression} search={search} />
        </Folded>
        <ErrorBox error={asked.error} />
      </section>
      <div class="result-of">
        {asked.answer !== null && <Covered view={asked.answer} />}
        {of !== null && (
          <ExploreResult of={of} sort={choices.sort ?? ''} filter={choices.filter ?? ''} figure="" />
        )}
        {expression !== '' && <Taken {...{ expression, scheme, data, economy }} />}
      </div>
      {of !== null && Object.keys(cell).length > 0 && (
        <ExplainPanel of={of} cell={cell} onClose={() => pickCell({})} />
      )}
    </div>
  );
}

/** The basket for the command line: as an expression, and as a study that has its share. */
function Taken({
  expression,
  scheme,
  data,
  economy,
}: Pick<Chosen, 'expression' | 'scheme' | 'data' | 'economy'>) {
  return (
    <>
      <Copied text={`escalar basket ${shellWord(expression)} --in ${shellWord(scheme)}`} />
      <button
        type="button"
        onClick={() =>
          saveFile('basket.yaml', 'application/yaml', basketStudy({ expression, data, economy }))
        }
      >
        {word('saveBasket')} basket.yaml
      </button>
    </>
  );
}

interface Chosen {
  readonly expression: string;
  readonly scheme: string;
  readonly data: string;
  readonly economy: string;
  readonly economies: readonly { readonly id: string; readonly title: string }[];
  readonly releases: readonly { readonly id: string; readonly title: string }[];
  readonly view: BasketView | null;
}

function Fields({ expression, scheme, data, economy, economies, releases, view }: Chosen) {
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Expression expression={expression} />
      <label for="basket-in">
        <span>{word('classification')}</span>
        <Select
          id="basket-in"
          value={scheme}
          choices={view?.classifications ?? []}
          onChange={(next) => choose({ in: next }, false)}
        />
      </label>
      <label for="basket-data">
        <span>{word('dataOf')}</span>
        <Select
          id="basket-data"
          value={data}
          choices={releases}
          onChange={(next) => choose({ data: next }, false)}
        />
      </label>
      <label for="basket-economy">
        <span>{word('economy')}</span>
        <Select
          id="basket-economy"
          value={economy}
          choices={economies}
          onChange={(next) => choose({ economy: next }, false)}
        />
      </label>
    </form>
  );
}

function Expression({ expression }: Pick<Chosen, 'expression'>) {
  return (
    <label for="basket-expression">
      <span>{word('expression')}</span>
      <input
        id="basket-expression"
        value={expression}
        onChange={({ currentTarget }) => choose({ expression: currentTarget.value.trim() }, false)}
      />
    </label>
  );
}

/** Products by code or words, each a click from the basket or out of it. */
function Found({
  view,
  expression,
  search,
}: {
  readonly view: BasketView | null;
  readonly expression: string;
  readonly search: string;
}) {
  const put = (code: string, inside: boolean) =>
    choose({ expression: inside ? `${expression}-${code}` : added(expression, code) }, false);
  return (
    <>
      <label for="basket-search">
        <span>{word('searchProducts')}</span>
        <input
          id="basket-search"
          type="search"
          value={search}
          onInput={({ currentTarget }) => choose({ search: currentTarget.value })}
        />
      </label>
      <ul class="plain" aria-live="polite">
        {(view?.found ?? []).map(({ id, title, inside }) => (
          <li key={id}>
            <button type="button" aria-pressed={inside} onClick={() => put(id, inside)}>
              <span aria-hidden="true">{inside ? '−' : '+'}</span> {id}
            </button>{' '}
            {title}
          </li>
        ))}
      </ul>
      {search !== '' && view?.found.length === 0 && <p class="hint">{word('nothing')}</p>}
    </>
  );
}

/** A code that was taken out comes back by leaving its term away. */
function added(expression: string, code: string): string {
  const out = `-${code}`;
  if (expression.endsWith(out)) return expression.slice(0, -out.length);
  return expression === '' ? code : `${expression}+${code}`;
}

function Covered({ view }: { readonly view: BasketView }) {
  return (
    <details>
      <summary>
        {word('covers')}: {count(view.count)} / {count(view.of)}
      </summary>
      {view.idle.length > 0 && (
        <p class="caution">
          {word('idleTerms')}: {view.idle.join(', ')}
        </p>
      )}
      {view.ungrouped > 0 && (
        <p class="caution">
          {word('ungrouped')}: {count(view.ungrouped)}
        </p>
      )}
      <ul class="plain">
        {view.covered.map(({ id, title }) => (
          <li key={id}>
            <code>{id}</code> {title}
          </li>
        ))}
      </ul>
      {view.count > view.covered.length && <p class="quiet">+ {count(view.count - view.covered.length)}</p>}
    </details>
  );
}

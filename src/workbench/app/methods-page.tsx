import type { Address } from '../address.ts';
import { home } from './engine.ts';
import { FormulaLines } from './formula-lines.tsx';
import { Busy, ErrorBox } from './notices.tsx';
import { follow, langHere, linkTo } from './place.ts';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** How an indicator is computed: a page an indicator, made of its definition. */
export function MethodsPage({ address: { choices } }: { readonly address: Address }) {
  const { indicator = '' } = choices;
  const asked = useAnswer('method', indicator === '' ? null : { indicator, lang: langHere() });
  const { answer } = asked;
  if (indicator === '')
    return (
      <div class="broad">
        <h1>{word('methods')}</h1>
        <ul class="columns">
          {(home.value?.indicators ?? []).map(({ id, title }) => (
            <li key={id}>
              <a href={linkTo('methods', { indicator: id })} onClick={follow}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <article class="method-page">
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {answer !== null && (
        <>
          <h1>{answer.title}</h1>
          <p class="dek">{answer.summary}</p>
          <p>
            <a href={linkTo('explore', { indicator })} onClick={follow}>
              {word('useIt')}
            </a>
          </p>
          <h2>{word('formula')}</h2>
          <FormulaLines lines={answer.formula} />
          <h2>{word('options')}</h2>
          <dl>
            {answer.options.map(({ name, about, default: fallback }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  {about} {fallback !== '' && <code>{fallback}</code>}
                </dd>
              </div>
            ))}
          </dl>
          <h2>{word('terms')}</h2>
          <dl>
            {answer.terms.map(({ id, title, unit }) => (
              <div key={id}>
                <dt>
                  <code>{id}</code>
                </dt>
                <dd>
                  {title} {unit !== '' && <span class="quiet">({unit})</span>}
                </dd>
              </div>
            ))}
          </dl>
          <h2>{word('differences')}</h2>
          <ul>
            {answer.conventions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <h2>{word('references')}</h2>
          <ul class="references">
            {answer.references.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

import type { ComponentChildren } from 'preact';
import { type FormulaPart, formulaParts } from '../../report/paper/formula.ts';
import { formulaLine } from '../../report/paper/formula-line.ts';

/** A formula, a line an equation: quantities in italics, indices below and above, words as they are. */
export function FormulaLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="formula" key={line}>
          {formulaLine(line).map(({ math, text }) =>
            math ? (
              <>
                <Parts of={formulaParts(text.trim())} />
                {text.endsWith(' ') && ' '}
              </>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </>
  );
}

function Parts({ of }: { readonly of: readonly FormulaPart[] }) {
  return <>{of.map((part) => partShown(part))}</>;
}

function partShown(part: FormulaPart): ComponentChildren {
  switch (part.kind) {
    case 'letter':
      return <i>{part.text}</i>;
    case 'word':
    case 'sign':
      return part.text;
    case 'group':
      return (
        <>
          {part.brackets[0]}
          <Parts of={part.of} />
          {part.brackets[1]}
        </>
      );
    case 'root':
      return (
        <>
          √
          <span class="root">
            <Parts of={part.of} />
          </span>
        </>
      );
    case 'scripts':
      return <Scripts {...part} />;
  }
}

function Scripts({ base, below, above }: Extract<FormulaPart, { readonly kind: 'scripts' }>) {
  return (
    <>
      {partShown(base)}
      {below.length > 0 && (
        <sub>
          <Parts of={below} />
        </sub>
      )}
      {above.length > 0 && (
        <sup>
          <Parts of={above} />
        </sup>
      )}
    </>
  );
}

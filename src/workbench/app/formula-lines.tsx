/** A formula, a line an equation. */
export function FormulaLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="formula" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

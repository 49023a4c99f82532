import { HS } from './product-headers.ts';
import { productActivities } from './product-lines.ts';

let headings: ReadonlySet<string> | undefined;

/** Whether the chapter, and of four digits on the heading, is one of the HS in any revision. */
export function isHsCode(code: string): boolean {
  headings ??= new Set(
    HS.flatMap((id) => (productActivities(id) ?? []).map((each) => each.code)).filter((each) =>
      /^(\d{2}|\d{4})$/.test(each),
    ),
  );
  return code.length % 2 === 0 && headings.has(code.length < 4 ? code : code.slice(0, 4));
}

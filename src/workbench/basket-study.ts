import { looksLikeFile } from '../workspace/data-name.ts';

/** A basket as a study of one step, which `escalar run` takes: the share of its products in the trade of an economy. */
export function basketStudy({
  expression,
  data,
  economy,
}: {
  readonly expression: string;
  readonly data: string;
  readonly economy: string;
}): string {
  const [release = '', table] = data.split('/');
  const word = JSON.stringify;
  const source = looksLikeFile(data)
    ? `file: ${word(data)}`
    : `release: ${word(release)}${table === undefined ? '' : `, table: ${word(table)}`}`;
  const title = `{ en: ${word(`Basket ${expression}`)}, es: ${word(`Canasta ${expression}`)} }`;
  const show = economy === '' ? '' : `, show.reporter: ${word(economy)}`;
  return `id: basket
title: ${title}
data:
  trade: { ${source} }
steps:
  share: { title: ${title}, indicator: trade-share, data: trade, with: { select: ${word(expression)}${show} } }
sections:
  - id: share
    title: ${title}
    blocks:
      - table: { step: share, title: ${title} }
`;
}

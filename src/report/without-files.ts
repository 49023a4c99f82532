import type { Block, ReportModel } from './model.ts';

/** A report that stands alone: it links to no file beside it. */
export function withoutFiles(model: ReportModel): ReportModel {
  const alone = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (!('tableCsv' in block)) return block;
      const { tableCsv: _, ...rest } = block;
      return rest;
    });
  return {
    ...model,
    ...(model.opening === undefined
      ? {}
      : { opening: { ...model.opening, blocks: alone(model.opening.blocks) } }),
    sections: model.sections.map((section) => ({ ...section, blocks: alone(section.blocks) })),
  };
}

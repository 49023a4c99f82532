import { findIndicator } from '../../indicators/find-indicator.ts';
import { describeFile } from '../../workspace/describe-file.ts';
import type { FileView, InLang } from './engine.ts';
import type { Desk } from './open-engine.ts';

/** What a file is taken for, what its columns mean, and the indicators that were tried with it and computed. */
export async function fileView(
  { host }: Desk,
  { name, lang }: InLang & { readonly name: string },
): Promise<FileView> {
  const { known, notes, columns, computes } = await describeFile({ file: name }, { host, folder: '' });
  return {
    known: known[lang],
    notes: notes.map(({ level, text }) => ({ level, text: text[lang] })),
    columns: columns.map((one) => ({ ...one, meaning: one.meaning[lang] })),
    computes: computes.map(({ indicator, options }) => ({
      id: indicator,
      title: findIndicator(indicator).title[lang],
      with: options,
    })),
  };
}

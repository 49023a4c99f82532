import { EscalarError } from '../../base/error.ts';
import type { Lang } from '../../base/locale.ts';
import { checkReferences } from '../../study/check-references.ts';
import { fillParameters } from '../../study/fill-text.ts';
import { readParameters, substitute } from '../../study/parameters.ts';
import { checkShape, parseStudy } from '../../study/parse-study.ts';
import type { StudyFile } from '../../study/schema.ts';
import { baseOf, findStudy, type StudySource } from '../../workspace/find-study.ts';
import type { Desk } from './desk.ts';
import type { Refusal } from './refusal.ts';
import type { InLang } from './result-of.ts';
import type { Named } from './shown.ts';

export interface DraftAsk extends InLang {
  /** A study to begin with, where there is no text yet. */
  readonly study: string;
  readonly text: string;
}

/** A study that is being written: what is wrong with it, or what its report will have. */
export interface DraftView {
  readonly text: string;
  /** Null where nothing is to be mended. */
  readonly problem: (Refusal & { readonly line: number; readonly column: number }) | null;
  readonly id: string;
  readonly title: string;
  readonly steps: readonly (Named & { readonly indicator: string })[];
  /** Chapters with the kinds of their blocks. */
  readonly chapters: readonly (Named & { readonly blocks: readonly string[] })[];
}

/** Reads a draft as a run would before it opens data. @throws EscalarError `study-not-found` for the one to begin with */
export async function draftView({ host }: Desk, { study, text: own, lang }: DraftAsk): Promise<DraftView> {
  const text = own === '' ? (await findStudy(study, host.files)).text : own;
  try {
    const base = await baseOf({ text, file: '', folder: '' }, host.files);
    return { text, problem: null, ...outline(text, base, lang) };
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    const { line = 1, column = 1 } = error.where;
    const problem = { ...(JSON.parse(JSON.stringify(error)) as Refusal), line, column };
    return { text, problem, id: '', title: '', steps: [], chapters: [] };
  }
}

function outline(
  text: string,
  base: StudySource | undefined,
  lang: Lang,
): Omit<DraftView, 'text' | 'problem'> {
  const parsed = parseStudy(text, '', base);
  const parameters = readParameters(parsed.study, {});
  const study = checkShape(substitute(parsed.study, parameters), parsed.placeOf);
  checkReferences(parsed, study);
  const words = (said: Parameters<typeof fillParameters>[0]) => fillParameters(said, parameters)[lang];
  return {
    id: study.id,
    title: words(study.title),
    steps: Object.entries(study.steps).map(([id, step]) => ({
      id,
      title: words(step.title),
      indicator: step.indicator ?? (typeof step.scenario === 'string' ? step.scenario : 'scenario'),
    })),
    chapters: chaptersOf(study).map(({ id, title, blocks }) => ({
      id,
      title: words(title),
      blocks: blocks.map((block) => Object.keys(block)[0] ?? ''),
    })),
  };
}

function chaptersOf({ sections }: StudyFile): NonNullable<StudyFile['sections']> {
  return sections ?? [];
}

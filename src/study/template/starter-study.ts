import type { Lang } from '../../base/locale.ts';
import { starterReadme, starterYaml } from './starter-texts.ts';
import { surveyCsv } from './survey-template.ts';

/** The files of a new study, by name. */
export function starterStudy(lang: Lang): Readonly<Record<string, string>> {
  return { 'study.yaml': starterYaml(lang), 'survey.csv': surveyCsv(lang), 'README.md': starterReadme(lang) };
}

// escalar/study: the language of studies, their run and their report.
export { compared, type OneOfTwo } from '../workspace/compare/compared.ts';
export { parseStudy } from './parse-study.ts';
export { buildReport } from './report/build-report.ts';
export { runOrDraw } from './run-or-draw.ts';
export { type RunOptions, runStudy } from './run-study.ts';
export { type ContentFile, studyFiles } from './study-files.ts';
export type { StudyResult } from './study-result.ts';
export { type StudySummary, summarise } from './summarise.ts';

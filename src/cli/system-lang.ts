import type { Lang } from '../base/locale.ts';

/** The language of a person's system, else English. */
export function systemLang(env: NodeJS.ProcessEnv): Lang {
  const tag = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^es\b|^es_/i.test(tag) ? 'es' : 'en';
}

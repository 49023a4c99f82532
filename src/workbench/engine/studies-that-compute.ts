import type { Lang } from '../../base/locale.ts';
import { fillParameters } from '../../study/fill-text.ts';
import { readParameters } from '../../study/parameters.ts';
import { parseStudy } from '../../study/parse-study.ts';
import { findStudy } from '../../workspace/find-study.ts';
import type { Host } from '../../workspace/host.ts';
import { shippedNames } from '../../workspace/shipped-names.ts';
import { saysWhat } from './judges-by-rules.ts';
import type { Named } from './shown.ts';

/** The studies that ship and have a step of an indicator, or of all rules for a rule of upgrading. */
export async function studiesThatCompute(
  indicator: string,
  { files }: Pick<Host, 'files'>,
  lang: Lang,
): Promise<readonly Named[]> {
  const found = await Promise.all(
    (await shippedNames(files, 'studies')).map(async (id) => {
      const { text, file, base } = await findStudy(id, files);
      const { study } = parseStudy(text, file, base);
      const computes = Object.values(study.steps).some(
        (step) => step.indicator !== undefined && saysWhat(step.indicator, indicator),
      );
      return computes ? [{ id, title: fillParameters(study.title, readParameters(study, {}))[lang] }] : [];
    }),
  );
  return found.flat();
}

import type { Lang, Text } from '../../base/locale.ts';
import { economies, findEconomy } from '../../catalog/economy.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import type { Room } from '../../indicators/define.ts';
import { citationIn } from '../../report/citation-in.ts';
import { coveredEconomies } from '../../study/covered-economies.ts';
import { fillParameters } from '../../study/fill-text.ts';
import { type Parameters, readParameters } from '../../study/parameters.ts';
import { parseStudy } from '../../study/parse-study.ts';
import { className } from '../../study/report/class-name.ts';
import type { StudyFile } from '../../study/schema.ts';
import { findStudy } from '../../workspace/find-study.ts';
import { shippedNames } from '../../workspace/shipped-names.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { Desk } from './desk.ts';
import { placeOf } from './place-of.ts';
import type { InLang } from './result-of.ts';
import type { Named } from './shown.ts';

export interface Home {
  readonly version: string;
  readonly indicators: readonly IndicatorCard[];
  readonly rooms: readonly Named[];
  readonly studies: readonly StudyCard[];
  readonly releases: readonly (Named & { readonly tables: readonly string[]; readonly citation: string })[];
}

export interface IndicatorCard extends Named {
  readonly summary: string;
  readonly room: string;
  /** Whether rows of its result are about economies. */
  readonly compares: boolean;
}

export interface StudyCard extends Named {
  readonly about: string;
  readonly parameters: readonly StudyParameter[];
}

export interface StudyParameter extends Named {
  readonly value: string;
  /** All that it may be; empty where that is open. */
  readonly values: readonly Named[];
}

const ROOMS: Readonly<Record<Room, Text>> = {
  industry: { en: 'Industry and productivity', es: 'Industria y productividad' },
  trade: { en: 'Trade and complexity', es: 'Comercio y complejidad' },
  chains: { en: 'Value chains', es: 'Cadenas de valor' },
  capabilities: { en: 'Research and patents', es: 'Investigación y patentes' },
  policy: { en: 'Policy', es: 'Política' },
  upgrading: { en: 'Upgrading', es: 'Escalamiento' },
  series: { en: 'Series', es: 'Series' },
};

/** What there is to work with. */
export async function homeOf({ host, version, columns }: Desk, { lang }: InLang): Promise<Home> {
  const names = await shippedNames(host.files, 'studies');
  const studies = await Promise.all(
    names.map(async (name) => {
      const source = await findStudy(name, host.files);
      const { study } = parseStudy(source.text, source.file, source.base);
      return studyCard(name, study, await coveredEconomies(study, columns), lang);
    }),
  );
  const releases = await host.store.releases();
  return {
    version,
    rooms: Object.entries(ROOMS).map(([id, title]) => ({ id, title: title[lang] })),
    indicators: catalogue.map((indicator) => ({
      id: indicator.id,
      room: indicator.room,
      title: indicator.title[lang],
      summary: indicator.summary[lang],
      compares: placeOf(indicator) !== undefined,
    })),
    studies,
    releases: releases.map(({ id, title, files, citation }) => ({
      id,
      citation: citationIn({ citation }, lang),
      title: title[lang],
      tables: [...new Set(files.map(({ table }) => table))],
    })),
  };
}

function studyCard(id: string, study: StudyFile, covered: Covered, lang: Lang): StudyCard {
  const parameters = readParameters(study, {});
  return {
    id,
    title: fillParameters(study.title, parameters)[lang],
    about: fillParameters(study.subtitle ?? study.about ?? '', parameters)[lang],
    parameters: parametersOf(study, parameters, covered, lang),
  };
}

type Covered = Awaited<ReturnType<typeof coveredEconomies>>;

/** The parameters of a study that a person chooses from; those that name a file, or go with one, are left to studies of one's own. */
export function parametersOf(
  study: StudyFile,
  values: Parameters,
  covered: Covered,
  lang: Lang,
): readonly StudyParameter[] {
  return Object.entries(study.parameters ?? {}).flatMap(([id, parameter]) => {
    if (parameter.default === null || values[parameter.with ?? id] === null) return [];
    const value = String(values[id] ?? '');
    const codes = parameter.values ?? economiesFor(covered.get(id), value);
    const named = codes.map((code) => ({
      id: code,
      title: (findEconomy(code, 'id')?.name ?? className(code, study))?.[lang] ?? code,
    }));
    return [
      {
        id,
        title: textOf(parameter.about ?? id)[lang],
        value,
        values: parameter.values === undefined ? byTitle(named, lang) : named,
      },
    ];
  });
}

/** Those that the data of a study hold and the one that is chosen; of a study whose data say nothing of it all there are. */
function economiesFor(covered: readonly string[] | undefined, chosen: string): readonly string[] {
  if (covered === undefined) return [];
  if (covered.length > 0) return covered.includes(chosen) ? covered : [...covered, chosen];
  return economies.filter(({ kind }) => kind === 'economy').map(({ id }) => id);
}

function byTitle(named: readonly Named[], lang: Lang): readonly Named[] {
  const { compare } = new Intl.Collator(lang);
  return named.toSorted((a, b) => compare(a.title, b.title));
}

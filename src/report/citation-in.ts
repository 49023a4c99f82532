import type { Lang } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';
import { CITATION_ENDINGS, RELEASE_WORDS } from './release-words.ts';

/** What Escalar writes around the works in the citations of releases that it computed. */
const OWN_WORDS: readonly (readonly [english: string, spanish: string])[] = [
  ['Own computation from ', 'Cálculo propio a partir de '],
  ['Own calculation from: ', 'Cálculo propio a partir de: '],
  [
    'index of industrial production by branch of ISIC Rev. 2 (in the replication files of Koren and Tenreyro, Volatility and Development, 2007), and gross output of 1993 of Caliendo and Parro (2015).',
    'índice de producción industrial por rama de la CIIU Rev. 2 (en los archivos de réplica de Koren y Tenreyro, Volatility and Development, 2007), y producción bruta de 1993 de Caliendo y Parro (2015).',
  ],
  ['replication files, sectoral value added.', 'archivos de réplica, valor agregado por sector.'],
  [' World KLEMS data for the United States, 2013.', ' datos de World KLEMS de Estados Unidos, 2013.'],
  [' After Hidalgo,', ' Según Hidalgo,'],
  [' M. and Tenreyro', ' M. y Tenreyro'],
  [' S. and Samuels', ' S. y Samuels'],
  [' A.-L. and Hausmann', ' A.-L. y Hausmann'],
];

/** The citation of a release: what Escalar says in it is in the language of the reader, what a work is called is not. */
export function citationIn({ citation }: Pick<Release, 'citation'>, lang: Lang): string {
  if (lang === 'en') return citation;
  if (!citation.startsWith('Own ')) {
    const [english, spanish] = CITATION_ENDINGS.find(([ending]) => citation.endsWith(ending)) ?? ['', ''];
    return inSpanish(citation.slice(0, citation.length - english.length)) + spanish;
  }
  return OWN_WORDS.reduce((text, [english, spanish]) => text.replace(english, spanish), citation);
}

/** Who made a release, in the language of the reader where it is no name. */
export function producerIn({ producer }: Pick<Release, 'producer'>, lang: Lang): string {
  return lang === 'en' ? producer : inSpanish(producer);
}

/** The version of a release in the language of the reader. */
export function versionIn({ version }: Pick<Release, 'version'>, lang: Lang): string {
  return lang === 'en' ? version : inSpanish(version);
}

/** When a release was published, where that is known. */
export function publishedIn({ published }: Pick<Release, 'published'>, lang: Lang): string {
  return lang === 'en' ? published : inSpanish(published);
}

/** Our words of a release that ships, whole: what is not among them, such as the words of a user, stays. */
function inSpanish(words: string): string {
  return Object.hasOwn(RELEASE_WORDS, words) ? RELEASE_WORDS[words] : words;
}

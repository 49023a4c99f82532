import type { Lang } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';

/** What Escalar writes around the works in the citations of releases that it computed. */
const IN_SPANISH: readonly (readonly [english: string, spanish: string])[] = [
  ['Own computation from ', 'Cálculo propio a partir de '],
  ['Own calculation from: ', 'Cálculo propio a partir de: '],
  [
    'index of industrial production by branch of ISIC Rev. 2 (in the replication files of Koren and Tenreyro, Volatility and Development, 2007), and gross output of 1993 of Caliendo and Parro (2015).',
    'índice de producción industrial por rama de la CIIU Rev. 2 (en los archivos de réplica de Koren y Tenreyro, Volatility and Development, 2007), y producción bruta de 1993 de Caliendo y Parro (2015).',
  ],
  ['replication files, sectoral value added.', 'archivos de réplica, valor agregado por sector.'],
  [' World KLEMS data for the United States, 2013.', ' datos de World KLEMS de Estados Unidos, 2013.'],
  [' After Hidalgo,', ' Según Hidalgo,'],
];

/** The citation of a release; where Escalar computed it, that is said in the language of the reader. */
export function citationIn({ citation }: Pick<Release, 'citation'>, lang: Lang): string {
  if (lang === 'en' || !citation.startsWith('Own ')) return citation;
  return IN_SPANISH.reduce((text, [english, spanish]) => text.replace(english, spanish), citation);
}

import type { Text } from '../../base/locale.ts';
import type { PublisherId } from './publisher-conventions.ts';

/** How tables of a publisher are cited, on which terms they come, and from where. */
interface AboutPublisher {
  readonly citation: string;
  readonly licence: Text;
  readonly address: string;
}

const FIGARO: AboutPublisher = {
  citation: 'Eurostat, FIGARO: EU inter-country supply, use and input-output tables',
  licence: { en: 'See the terms of Eurostat.', es: 'Véanse las condiciones de Eurostat.' },
  address: 'https://ec.europa.eu/eurostat/web/esa-supply-use-input-tables/database',
};

export const ABOUT_PUBLISHERS: Readonly<Record<PublisherId, AboutPublisher>> = {
  'oecd-icio': {
    citation: 'OECD, Inter-Country Input-Output (ICIO) Tables, http://oe.cd/icio',
    licence: { en: 'See the terms of the OECD.', es: 'Véanse las condiciones de la OCDE.' },
    address: 'http://oe.cd/icio',
  },
  figaro: FIGARO,
  'figaro-supply-use': FIGARO,
  wiod: {
    citation:
      'Timmer, M. P., Dietzenbacher, E., Los, B., Stehrer, R., and de Vries, G. J. (2015). An Illustrated User Guide to the World Input-Output Database: the Case of Global Automotive Production. Review of International Economics 23(3), 575-605.',
    licence: { en: 'See the producer; free with citation.', es: 'Véase el productor; libre con cita.' },
    address: 'https://www.rug.nl/ggdc/valuechain/wiod',
  },
  'adb-mrio': {
    citation: 'Asian Development Bank, Multi-Regional Input-Output Tables',
    licence: { en: 'See the terms of the bank.', es: 'Véanse las condiciones del banco.' },
    address: 'https://kidb.adb.org/mrio',
  },
  eora26: {
    citation: 'Eora Global Supply Chain Database, Eora26, KGM & Associates, https://worldmrio.com/eora26/',
    licence: {
      en: 'Free for academic work after registration; see the terms of Eora.',
      es: 'Gratuita para trabajo académico tras registrarse; véanse las condiciones de Eora.',
    },
    address: 'https://worldmrio.com/eora26/',
  },
  exiobase: {
    citation:
      'Stadler, K. et al. (2018). EXIOBASE 3: Developing a Time Series of Detailed Environmentally Extended Multi-Regional Input-Output Tables. Journal of Industrial Ecology 22(3), 502-515.',
    licence: { en: 'See the release on Zenodo.', es: 'Véase la publicación en Zenodo.' },
    address: 'https://doi.org/10.5281/zenodo.3583070',
  },
  gloria: {
    citation:
      'Lenzen, M. et al. (2022). Implementing the material footprint to measure progress towards Sustainable Development Goals 8 and 12. Nature Sustainability 5, 157-166. GLORIA, https://ielab.info/resources/gloria/about',
    licence: {
      en: 'See the terms of the IELab.',
      es: 'Véanse las condiciones del IELab.',
    },
    address: 'https://ielab.info/resources/gloria/about',
  },
};

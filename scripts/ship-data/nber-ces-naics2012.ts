import { UNITS } from '../../src/base/unit.ts';
import { measure } from './columns.ts';
import { nberTables } from './nber-ces.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';

/** 2015 and 2016 have artefacts of deflators: 324110 +56%, 325110 +88% in one year. */
const LAST_YEAR = '2014';

/** NBER-CES Manufacturing Industry Database by NAICS 2012: real shipments and hours. */
export function nberCesNaics2012(data: string): ShippedRelease {
  const tables = nberTables(data, {
    file: 'us_manufacturing_naics2012_hours_2000_2016.csv',
    naics: '2012',
    header: [
      'naics2012',
      'year',
      'real_shipments_2012usd_m',
      'real_capital_2012usd_m',
      'prod_worker_hours_m',
      'real_materials_2012usd_m',
      'real_investment_2012usd_m',
    ],
    labour: {
      column: 'prod_worker_hours_m',
      field: measure('hours', UNITS.hoursMillion, 'Hours of production workers', 'Horas de los obreros'),
    },
    last: LAST_YEAR,
    classes: 364,
  });
  return { draft, tables };
}

const draft: ShippedRelease['draft'] = {
  id: 'nber-ces-naics2012',
  title: {
    en: 'NBER-CES Manufacturing Industry Database, NAICS 2012: shipments and hours',
    es: 'Base NBER-CES de la industria manufacturera de EUA, NAICS 2012: ventas y horas',
  },
  producer: 'National Bureau of Economic Research and US Census Bureau, Center for Economic Studies',
  version: 'as in the data set manuf of the package dsfa for R',
  published: NOT_STATED,
  citation:
    'Becker, R. A., Gray, W. B., and Marvakov, J. NBER-CES Manufacturing Industry Database. National Bureau of Economic Research.',
  bibtex: `@misc{becker_nberces_naics2012,
  author = {Becker, Randy A. and Gray, Wayne B. and Marvakov, Jordan},
  title = {{NBER-CES} Manufacturing Industry Database ({NAICS} 2012)},
  howpublished = {National Bureau of Economic Research},
  note = {Subset of the data set manuf of the R package dsfa}
}`,
  licence: {
    en: 'Terms of the data not stated in the copy read; cite Becker, Gray and Marvakov. The package that carries the copy is under MIT. Class titles: US Census Bureau, public domain.',
    es: 'La copia consultada no declara las condiciones de los datos; cítese a Becker, Gray y Marvakov. El paquete que contiene la copia está bajo MIT. Títulos de las clases: US Census Bureau, dominio público.',
  },
  address: 'https://www.nber.org/research/data/nber-ces-manufacturing-industry-database',
  origin: 'R package dsfa (manuf); https://github.com/insongkim/concordance',
  conventions: [
    {
      en: 'Value of shipments in million US dollars of 2012, deflated class by class; the prices of one year make classes additive.',
      es: 'Valor de las ventas de fábrica en millones de dólares de 2012, deflactadas clase por clase; los precios de un solo año hacen aditivas las clases.',
    },
    {
      en: 'Hours are those of production workers, in millions; other employees have none in the source.',
      es: 'Las horas son de los obreros, en millones; la fuente no tiene las de los demás empleados.',
    },
    {
      en: 'Computers (334111) and semiconductors (334413) have quality-adjusted prices: their real output at 2012 prices and at 1997 prices differ by factors of about 30 and 11, and with them every structural share.',
      es: 'Las computadoras (334111) y los semiconductores (334413) llevan precios ajustados por calidad: su producto real a precios de 2012 y de 1997 difiere por factores cercanos a 30 y 11, y con él toda participación estructural.',
    },
  ],
  selection: {
    en: '364 classes, 2000-2014, without gaps; 2015 and 2016 are left out because deflators of petroleum refining (324110, +56%) and petrochemicals (325110, +88%) break there; capital, materials and investment are left out; nothing is aggregated.',
    es: '364 clases, 2000-2014, sin huecos; se omiten 2015 y 2016 porque ahí se quiebran los deflactores de la refinación de petróleo (324110, +56%) y de la petroquímica (325110, +88%); se omiten capital, materiales e inversión; nada se agrega.',
  },
};

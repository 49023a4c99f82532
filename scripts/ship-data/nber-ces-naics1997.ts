import { UNITS } from '../../src/base/unit.ts';
import { measure } from './columns.ts';
import { nberTables } from './nber-ces.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';

/** NBER-CES Manufacturing Industry Database by NAICS 1997: real shipments and employment. */
export function nberCesNaics1997(data: string): ShippedRelease {
  const tables = nberTables(data, {
    file: 'us_manufacturing_naics1997_employment_1990_2009.csv',
    naics: '1997',
    header: [
      'naics1997',
      'year',
      'real_shipments_1997usd_m',
      'real_capital_1997usd_m',
      'employees_thousand',
      'real_materials_energy_1997usd_m',
    ],
    labour: {
      column: 'employees_thousand',
      field: measure('persons', UNITS.personsThousand, 'Employees', 'Empleados'),
    },
    classes: 473,
  });
  return { draft, tables };
}

const draft: ShippedRelease['draft'] = {
  id: 'nber-ces-naics1997',
  title: {
    en: 'NBER-CES Manufacturing Industry Database, NAICS 1997: shipments and employment',
    es: 'Base NBER-CES de la industria manufacturera de EUA, NAICS 1997: ventas y empleo',
  },
  producer: 'National Bureau of Economic Research and US Census Bureau, Center for Economic Studies',
  version: 'as in the data set usmanuf of the package npsf for R',
  published: NOT_STATED,
  citation:
    'Becker, R. A., Gray, W. B., and Marvakov, J. NBER-CES Manufacturing Industry Database. National Bureau of Economic Research.',
  bibtex: `@misc{becker_nberces_naics1997,
  author = {Becker, Randy A. and Gray, Wayne B. and Marvakov, Jordan},
  title = {{NBER-CES} Manufacturing Industry Database ({NAICS} 1997)},
  howpublished = {National Bureau of Economic Research},
  note = {Subset of the data set usmanuf of the R package npsf}
}`,
  licence: {
    en: 'Terms of the data not stated in the copy read; cite Becker, Gray and Marvakov. The package that carries the copy is under GPL-2. Class titles: US Census Bureau, public domain.',
    es: 'La copia consultada no declara las condiciones de los datos; cítese a Becker, Gray y Marvakov. El paquete que contiene la copia está bajo GPL-2. Títulos de las clases: US Census Bureau, dominio público.',
  },
  address: 'https://www.nber.org/research/data/nber-ces-manufacturing-industry-database',
  origin: 'R package npsf (usmanuf); https://github.com/insongkim/concordance',
  conventions: [
    {
      en: 'Value of shipments in million US dollars of 1997, deflated class by class.',
      es: 'Valor de las ventas de fábrica en millones de dólares de 1997, deflactadas clase por clase.',
    },
    { en: 'All employees, in thousands; no hours.', es: 'Todos los empleados, en miles; no hay horas.' },
    {
      en: 'Eleven classes that NAICS introduced have no figures for 1990-1996: shipments and employees are missing there.',
      es: 'Once clases que el NAICS introdujo no tienen cifras de 1990 a 1996: ahí faltan ventas y empleados.',
    },
    {
      en: 'Computers (334111) and semiconductors (334413) have quality-adjusted prices; at 1997 prices their real output dwarfs that at 2012 prices.',
      es: 'Las computadoras (334111) y los semiconductores (334413) llevan precios ajustados por calidad; a precios de 1997 su producto real es muchas veces el medido a precios de 2012.',
    },
  ],
  selection: {
    en: '473 classes, 1990-2009; capital, materials and energy are left out; nothing is aggregated.',
    es: '473 clases, 1990-2009; se omiten capital, materiales y energía; nada se agrega.',
  },
};

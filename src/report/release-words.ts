/** Facts of releases that are words of Escalar and no names, in Spanish. */
export const RELEASE_WORDS: Readonly<Record<string, string>> = {
  'not stated': 'sin fecha',
  'January 2015': 'enero de 2015',
  '15 July 2021': '15 de julio de 2021',
  '2016, as a course of Utrecht University kept it':
    '2016, como la conservó un curso de la Universidad de Utrecht',
  'exports 1994–2024, imports 2005–2024': 'exportaciones 1994-2024, importaciones 2005-2024',
  'observations through June 2026': 'observaciones hasta junio de 2026',
  'observations through May 2026': 'observaciones hasta mayo de 2026',
  'observations through 2015': 'observaciones hasta 2015',
  'observations through 2024': 'observaciones hasta 2024',
  'figures printed in 2003 and 2004, and one of an encyclopaedia':
    'cifras impresas en 2003 y 2004, y una de una enciclopedia',
  'IMAI, base 2013, full years 1993–2021': 'IMAI, base 2013, años completos 1993-2021',
  'January to March 2012, and months of 2025': 'enero a marzo de 2012, y meses de 2025',
  'monthly balance through April 2021; exports by state 2007-2018':
    'saldo mensual hasta abril de 2021; exportaciones por entidad 2007-2018',
  'indices 1963–2000, output of 1993': 'índices 1963-2000, producción de 1993',
  'sectoral value added 1972–2007': 'valor agregado por sector 1972-2007',
  'World KLEMS, United States, April 2013; 1947–2010':
    'World KLEMS, Estados Unidos, abril de 2013; 1947-2010',
  'as in the data set usmanuf of the package npsf for R': 'como en los datos usmanuf del paquete npsf para R',
  'as in the data set manuf of the package dsfa for R': 'como en los datos manuf del paquete dsfa para R',
  'China Statistical Yearbook, editions of 2002, 2011 and 2012':
    'China Statistical Yearbook, ediciones de 2002, 2011 y 2012',
  'Science and Engineering Indicators 2024 (observations through 2021)':
    'Science and Engineering Indicators 2024 (observaciones hasta 2021)',
  'Science and Engineering Indicators 2020 (grants through 2018)':
    'Science and Engineering Indicators 2020 (concesiones hasta 2018)',
  'TiVA, EXGR_DVA, observations through 2022; edition not stated in the copy':
    'TiVA, EXGR_DVA, observaciones hasta 2022; la copia no dice la edición',
  'statistical update of 2018': 'actualización estadística de 2018',
  'Release 2013 (41 economies, 35 industries)': 'edición de 2013 (41 economías, 35 ramas)',
  'copy of commit c4166cd': 'copia del commit c4166cd',
  'The author of the repository read, from data of The Growth Lab at Harvard University':
    'El autor del repositorio consultado, con datos de The Growth Lab at Harvard University',
  'Banco de México, with Instituto Nacional de Estadística y Geografía (INEGI)':
    'Banco de México, con el Instituto Nacional de Estadística y Geografía (INEGI)',
  'Administration of the Hsinchu Science Park, as quoted in the press':
    'Administración del Parque Científico de Hsinchu, según la prensa',
  'Instituto Nacional de Estadística y Geografía (INEGI), as quoted in the press':
    'Instituto Nacional de Estadística y Geografía (INEGI), según la prensa',
  'Escalar, from indices of UNIDO and output of Caliendo and Parro (2015)':
    'Escalar, con índices de la ONUDI y producción de Caliendo y Parro (2015)',
  'Escalar, from the replication files of Caselli, Koren, Lisicky and Tenreyro (2020)':
    'Escalar, con los archivos de réplica de Caselli, Koren, Lisicky y Tenreyro (2020)',
  'Escalar, from the World KLEMS accounts of Jorgenson, Ho and Samuels':
    'Escalar, con las cuentas World KLEMS de Jorgenson, Ho y Samuels',
  'Escalar, from data of The Growth Lab at Harvard University':
    'Escalar, con datos de The Growth Lab at Harvard University',
  'Escalar, from the World Input-Output Database': 'Escalar, con la World Input-Output Database',
  'National Bureau of Statistics of China, from figures of Taiwan':
    'National Bureau of Statistics of China, con cifras de Taiwán',
  'World Bank, World Integrated Trade Solution (WITS), from UN Comtrade':
    'World Bank, World Integrated Trade Solution (WITS), con datos de UN Comtrade',
  'The Growth Lab at Harvard University. International Trade Data (HS, 92). Harvard Dataverse, doi:10.7910/DVN/T4CHWJ. Extract of 2016 with GDP per capita.':
    'The Growth Lab at Harvard University. International Trade Data (HS, 92). Harvard Dataverse, doi:10.7910/DVN/T4CHWJ. Extracto de 2016 con el PIB por habitante.',
  'The Growth Lab at Harvard University. International Trade Data (HS, 92). Harvard Dataverse, doi:10.7910/DVN/T4CHWJ. Indices recomputed by the repository read.':
    'The Growth Lab at Harvard University. International Trade Data (HS, 92). Harvard Dataverse, doi:10.7910/DVN/T4CHWJ. Índices recalculados por el repositorio consultado.',
  'Banco de México. Sistema de Información Económica, series SE35398: exportaciones totales, manufactureras; with INEGI, Banco de Información Económica, sector externo.':
    'Banco de México. Sistema de Información Económica, series SE35398: exportaciones totales, manufactureras; con el INEGI, Banco de Información Económica, sector externo.',
  'Administration of the Hsinchu Science Park, as quoted by the Taipei Times (14 February 2003) and CTimes (2004); companies of 2001 from an encyclopaedia text. Rates: Federal Reserve, H.10.':
    'Administración del Parque Científico de Hsinchu, según la citan Taipei Times (14 de febrero de 2003) y CTimes (2004); empresas de 2001, de un texto de enciclopedia. Tipos de cambio: Reserva Federal, H.10.',
  'INEGI. Estadística mensual del programa IMMEX; as quoted by lja.mx (2012), desdepuebla.com, jornada.com.mx and razon.com.mx (2025).':
    'INEGI. Estadística mensual del programa IMMEX; según la citan lja.mx (2012), desdepuebla.com, jornada.com.mx y razon.com.mx (2025).',
  'National Bureau of Statistics of China. China Statistical Yearbook, editions of 2002, 2011 and 2012, tables on Taiwan.':
    'National Bureau of Statistics of China. China Statistical Yearbook, ediciones de 2002, 2011 y 2012, cuadros sobre Taiwán.',
  'OECD. Trade in Value Added (TiVA), indicator EXGR_DVA, Mexico, all industries, to the world.':
    'OECD. Trade in Value Added (TiVA), indicador EXGR_DVA, México, todas las ramas, hacia el mundo.',
  'UNESCO Institute for Statistics. Gross domestic expenditure on R&D (GERD) by source of funds and by type of R&D activity.':
    'UNESCO Institute for Statistics. Gasto interno bruto en I+D (GERD) por fuente de fondos y por tipo de actividad de I+D.',
};

/** What a citation ends with that is no part of the work. */
export const CITATION_ENDINGS: readonly (readonly [english: string, spanish: string])[] = [
  [
    ' Tabulated by Science-Metrix from PatentsView, USPTO.',
    ' Tabulado por Science-Metrix con datos de PatentsView, USPTO.',
  ],
];

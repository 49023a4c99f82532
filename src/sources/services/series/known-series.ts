import type { Text } from '../../../base/locale.ts';
import type { Ground } from '../service.ts';

/** A series of a service under our own title. */
export interface KnownSeries {
  /** The service that has it. */
  readonly source: string;
  /** What tells it from others there, as pairs for `--set`. */
  readonly asked: readonly (readonly [parameter: string, value: string])[];
  readonly title: Text;
  /** From what its code is known; none was ever asked for by us. */
  readonly ground: Ground;
}

/** @param lines a series each: code, English and Spanish title */
function listOf(
  source: string,
  ground: Ground,
  asked: (code: string) => KnownSeries['asked'],
  lines: string,
): readonly KnownSeries[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', en = '', es = ''] = line.split('|');
      return { source, asked: asked(code), title: { en, es }, ground };
    });
}

const WORLD_BANK = `
NY.GDP.MKTP.CD|GDP, current US dollars|PIB, dólares corrientes
NY.GDP.MKTP.KD|GDP, constant US dollars|PIB, dólares constantes
NY.GDP.MKTP.KD.ZG|GDP, growth of the year, percent|PIB, crecimiento anual, por ciento
NY.GDP.MKTP.PP.KD|GDP at purchasing power parity, constant|PIB a paridad de poder adquisitivo, constante
NY.GDP.PCAP.CD|GDP per person, current US dollars|PIB por habitante, dólares corrientes
NY.GDP.PCAP.KD|GDP per person, constant US dollars|PIB por habitante, dólares constantes
NY.GDP.PCAP.PP.KD|GDP per person at purchasing power parity, constant|PIB por habitante a paridad de poder adquisitivo, constante
NY.GDP.DEFL.ZS|GDP deflator|Deflactor del PIB
NV.IND.MANF.CD|Manufacturing, value added, current US dollars|Manufacturas, valor agregado, dólares corrientes
NV.IND.MANF.KD|Manufacturing, value added, constant US dollars|Manufacturas, valor agregado, dólares constantes
NV.IND.MANF.ZS|Manufacturing, value added, percent of GDP|Manufacturas, valor agregado, por ciento del PIB
NV.IND.MANF.KD.ZG|Manufacturing, value added, growth of the year|Manufacturas, valor agregado, crecimiento anual
NV.IND.TOTL.ZS|Industry with construction, value added, percent of GDP|Industria con construcción, valor agregado, por ciento del PIB
NV.IND.TOTL.KD|Industry with construction, value added, constant US dollars|Industria con construcción, valor agregado, dólares constantes
NV.AGR.TOTL.ZS|Agriculture, value added, percent of GDP|Agricultura, valor agregado, por ciento del PIB
NV.AGR.TOTL.KD|Agriculture, value added, constant US dollars|Agricultura, valor agregado, dólares constantes
NV.SRV.TOTL.ZS|Services, value added, percent of GDP|Servicios, valor agregado, por ciento del PIB
NV.SRV.TOTL.KD|Services, value added, constant US dollars|Servicios, valor agregado, dólares constantes
NE.EXP.GNFS.CD|Exports of goods and services, current US dollars|Exportaciones de bienes y servicios, dólares corrientes
NE.EXP.GNFS.ZS|Exports of goods and services, percent of GDP|Exportaciones de bienes y servicios, por ciento del PIB
NE.IMP.GNFS.CD|Imports of goods and services, current US dollars|Importaciones de bienes y servicios, dólares corrientes
NE.IMP.GNFS.ZS|Imports of goods and services, percent of GDP|Importaciones de bienes y servicios, por ciento del PIB
NE.TRD.GNFS.ZS|Trade, percent of GDP|Comercio, por ciento del PIB
NE.GDI.FTOT.ZS|Gross fixed investment, percent of GDP|Inversión fija bruta, por ciento del PIB
TX.VAL.MRCH.CD.WT|Exports of goods, current US dollars|Exportaciones de bienes, dólares corrientes
TM.VAL.MRCH.CD.WT|Imports of goods, current US dollars|Importaciones de bienes, dólares corrientes
TX.VAL.MANF.ZS.UN|Manufactures, percent of exports of goods|Manufacturas, por ciento de las exportaciones de bienes
TM.VAL.MANF.ZS.UN|Manufactures, percent of imports of goods|Manufacturas, por ciento de las importaciones de bienes
TX.VAL.FUEL.ZS.UN|Fuels, percent of exports of goods|Combustibles, por ciento de las exportaciones de bienes
TX.VAL.FOOD.ZS.UN|Food, percent of exports of goods|Alimentos, por ciento de las exportaciones de bienes
TX.VAL.MMTL.ZS.UN|Ores and metals, percent of exports of goods|Minerales y metales, por ciento de las exportaciones de bienes
TX.VAL.TECH.CD|High-technology exports, current US dollars|Exportaciones de alta tecnología, dólares corrientes
TX.VAL.TECH.MF.ZS|High-technology exports, percent of manufactures|Exportaciones de alta tecnología, por ciento de las manufacturas
TM.TAX.MRCH.WM.AR.ZS|Tariff applied, weighted mean, all products|Arancel aplicado, media ponderada, todos los productos
BN.CAB.XOKA.CD|Current account, US dollars|Cuenta corriente, dólares
BN.CAB.XOKA.GD.ZS|Current account, percent of GDP|Cuenta corriente, por ciento del PIB
BX.KLT.DINV.CD.WD|Foreign direct investment, inflows, US dollars|Inversión extranjera directa, entradas, dólares
BX.KLT.DINV.WD.GD.ZS|Foreign direct investment, inflows, percent of GDP|Inversión extranjera directa, entradas, por ciento del PIB
BX.GSR.ROYL.CD|Charges for intellectual property, receipts|Cargos por propiedad intelectual, ingresos
BM.GSR.ROYL.CD|Charges for intellectual property, payments|Cargos por propiedad intelectual, pagos
GB.XPD.RSDV.GD.ZS|Research and development, percent of GDP|Investigación y desarrollo, por ciento del PIB
SP.POP.SCIE.RD.P6|Researchers per million people|Investigadores por millón de habitantes
SP.POP.TECH.RD.P6|Technicians in research per million people|Técnicos de investigación por millón de habitantes
IP.PAT.RESD|Patent applications of residents|Solicitudes de patentes de residentes
IP.PAT.NRES|Patent applications of non-residents|Solicitudes de patentes de no residentes
IP.TMK.TOTL|Trademark applications|Solicitudes de marcas
IP.JRN.ARTC.SC|Scientific and technical articles|Artículos científicos y técnicos
SP.POP.TOTL|Population|Población
SL.TLF.TOTL.IN|Labour force|Población activa
SL.UEM.TOTL.ZS|Unemployment, percent of the labour force|Desempleo, por ciento de la población activa
SL.IND.EMPL.ZS|Employment in industry, percent|Empleo en la industria, por ciento
SL.AGR.EMPL.ZS|Employment in agriculture, percent|Empleo en la agricultura, por ciento
SL.SRV.EMPL.ZS|Employment in services, percent|Empleo en los servicios, por ciento
SL.GDP.PCAP.EM.KD|GDP per person employed, constant|PIB por persona ocupada, constante
FP.CPI.TOTL|Consumer prices, index|Precios al consumidor, índice
FP.CPI.TOTL.ZG|Consumer prices, inflation of the year|Precios al consumidor, inflación anual
PA.NUS.FCRF|Exchange rate, local currency for a US dollar|Tipo de cambio, moneda local por dólar
PA.NUS.PPP|Purchasing power parity, local currency for a dollar|Paridad de poder adquisitivo, moneda local por dólar
SE.XPD.TOTL.GD.ZS|Public spending on education, percent of GDP|Gasto público en educación, por ciento del PIB
SE.TER.ENRR|Tertiary enrolment, gross, percent|Matrícula en educación superior, bruta, por ciento
SI.POV.GINI|Gini index of income|Índice de Gini del ingreso
`;

const INEGI = `
735879|GDP of Mexico|PIB de México
910420|Consumer prices of Mexico (INPC)|Precios al consumidor de México (INPC)
737121|Global indicator of economic activity (IGAE)|Indicador global de la actividad económica (IGAE)
736407|Industrial activity, total|Actividad industrial, total
736418|Industrial activity, manufacturing|Actividad industrial, manufacturas
736511|Industrial activity, cars (first of two series)|Actividad industrial, automóviles (primera de dos series)
736512|Industrial activity, cars (second of two series)|Actividad industrial, automóviles (segunda de dos series)
702139|Manufacturing survey (EMIM), personnel|Encuesta de manufacturas (EMIM), personal ocupado
702504|Manufacturing survey (EMIM), hours worked|Encuesta de manufacturas (EMIM), horas trabajadas
702672|Manufacturing survey (EMIM), real remunerations|Encuesta de manufacturas (EMIM), remuneraciones reales
910466|Manufacturing survey (EMIM), volume index (first of three)|Encuesta de manufacturas (EMIM), índice de volumen (primera de tres)
910467|Manufacturing survey (EMIM), volume index (second of three)|Encuesta de manufacturas (EMIM), índice de volumen (segunda de tres)
910469|Manufacturing survey (EMIM), volume index (third of three)|Encuesta de manufacturas (EMIM), índice de volumen (tercera de tres)
1700001|Producer prices|Precios al productor
1700244|Producer prices, manufacturing|Precios al productor, manufacturas
87537|Trade balance|Balanza comercial
451979|Exports|Exportaciones
452008|Exports, manufactures|Exportaciones, manufacturas
452011|Exports, automotive|Exportaciones, automotriz
203933|IMMEX programme, personnel|Programa IMMEX, personal ocupado
`;

const TIVA = `
EXGR|Gross exports|Exportaciones brutas
EXGR_DVA|Domestic value added in gross exports|Valor agregado nacional en las exportaciones brutas
EXGR_FVA|Foreign value added in gross exports|Valor agregado extranjero en las exportaciones brutas
EXGR_INT|Gross exports of intermediate products|Exportaciones brutas de productos intermedios
EXGR_FNL|Gross exports of final products|Exportaciones brutas de productos finales
EXGR_PSH|Gross exports, share of partners|Exportaciones brutas, participación de los socios
IMGR|Gross imports|Importaciones brutas
PROD|Production|Producción
VALU|Value added|Valor agregado
FFD_DVA|Domestic value added in foreign final demand|Valor agregado nacional en la demanda final extranjera
DFD_FVA|Foreign value added in domestic final demand|Valor agregado extranjero en la demanda final nacional
`;

const MSTI = `
G|Research and development, total (GERD)|Investigación y desarrollo, total (GERD)
B|Research and development of enterprises (BERD)|Investigación y desarrollo de empresas (BERD)
H|Research and development of higher education (HERD)|Investigación y desarrollo de la educación superior (HERD)
GV|Research and development of government (GOVERD)|Investigación y desarrollo del gobierno (GOVERD)
T_RS|Researchers|Investigadores
`;

const INDSTAT = `
01|Establishments by industry|Establecimientos por industria
04|Employees by industry|Empleados por industria
05|Wages by industry|Salarios por industria
14|Output by industry|Producción por industria
20|Value added by industry|Valor agregado por industria
`;

const IIP = `
52|Index of industrial production (first of two series)|Índice de producción industrial (primera de dos series)
53|Index of industrial production (second of two series)|Índice de producción industrial (segunda de dos series)
`;

const FIX =
  'SF43718|Exchange rate FIX, pesos for a US dollar, by day|Tipo de cambio FIX, pesos por dólar, diario';
const EMPLOYMENT = 'employment|Employment by sex and activity|Empleo por sexo y actividad';

/** A measure of a data set of a portal. */
function measure(flow: string, dimension: string): (code: string) => KnownSeries['asked'] {
  return (code) => [
    ['flow', flow],
    [dimension, code],
  ];
}

/** Series that work on global value chains uses, with the code under which each is asked for. */
export const KNOWN_SERIES: readonly KnownSeries[] = [
  ...listOf('worldbank', 'documents', (code) => [['indicator', code]], WORLD_BANK),
  ...listOf('inegi', 'clients', (code) => [['indicator', code]], INEGI),
  ...listOf('banxico', 'recorded', (code) => [['series', code]], FIX),
  ...listOf('oecd', 'clients', measure('tiva', 'MEASURE'), TIVA),
  ...listOf('oecd', 'clients', measure('msti', 'MEASURE'), MSTI),
  ...listOf('unido', 'clients', measure('indstat', 'INDICATOR'), INDSTAT),
  ...listOf('unido', 'clients', measure('iip', 'INDICATOR'), IIP),
  ...listOf('ilostat', 'clients', (code) => [['flow', code]], EMPLOYMENT),
];

import { UNITS } from '../base/unit.ts';
import { type ColumnMeaning, column } from './column.ts';

const MEASURE = { kind: 'number', role: 'measure' } as const;
const INDEX = { ...MEASURE, unit: UNITS.index } as const;

/** Numbers. */
export const MEASURES: readonly ColumnMeaning[] = [
  column(
    'output_nominal',
    MEASURE,
    ['Output at current prices', 'Producción a precios corrientes'],
    'valor de produccion|valor de la produccion|valor produccion|' +
      'valor de los productos elaborados|produccion a precios corrientes|produccion nominal|' +
      'nominal output|value of production|valor da producao|valeur de la production|' +
      'produktionswert|production value|output at current prices|o101a',
  ),
  column(
    'output_real',
    MEASURE,
    ['Output at constant prices', 'Producción a precios constantes'],
    'produccion a precios constantes|produccion real|valor de produccion a precios constantes|' +
      'real output|output at constant prices',
  ),
  column(
    'output',
    MEASURE,
    ['Output', 'Producción'],
    'produccion|production|producao|produktion|gross output|produccion bruta|' +
      'produccion bruta total|valor bruto de la produccion',
  ),
  column(
    'value_added',
    MEASURE,
    ['Value added', 'Valor agregado'],
    'valor agregado|valor agregado bruto|valor agregado censal bruto|value added|' +
      'gross value added|valeur ajoutee|valor adicionado|bruttowertschopfung|wertschopfung',
  ),
  column(
    'value_added_nominal',
    MEASURE,
    ['Value added at current prices', 'Valor agregado a precios corrientes'],
    'valor agregado a precios corrientes|valor agregado nominal|nominal value added|' +
      'value added at current prices',
  ),
  column(
    'value_added_real',
    MEASURE,
    ['Value added at constant prices', 'Valor agregado a precios constantes'],
    'valor agregado a precios constantes|valor agregado real|real value added|' +
      'value added at constant prices',
  ),
  column(
    'price_index',
    INDEX,
    ['Price index', 'Índice de precios'],
    'indice de precios|indice de precios al productor|inpp|ipp|deflactor|deflator|price index|' +
      'producer price index|ppi',
  ),
  column('price_index_inputs', INDEX, ['Price index of inputs', 'Índice de precios de los insumos']),
  column('price_index_value_added', INDEX, [
    'Price index of value added',
    'Índice de precios del valor agregado',
  ]),
  column(
    'labour_cost',
    MEASURE,
    ['Labour compensation', 'Remuneración del trabajo'],
    'labour compensation|labor compensation',
  ),
  column('labour_services', MEASURE, ['Labour services', 'Servicios del trabajo']),
  column('capital_services', MEASURE, ['Capital services', 'Servicios del capital']),
  column('capital_ict_services', MEASURE, ['ICT capital services', 'Servicios del capital TIC']),
  column('capital_other_services', MEASURE, ['Other capital services', 'Servicios del demás capital']),
  column('capital_ict_cost', MEASURE, ['ICT capital compensation', 'Remuneración del capital TIC']),
  column('energy_cost', MEASURE, ['Energy inputs', 'Insumos de energía']),
  column('materials_cost', MEASURE, ['Material inputs', 'Insumos materiales']),
  column('services_cost', MEASURE, ['Service inputs', 'Insumos de servicios']),
  column('energy_real', MEASURE, ['Energy inputs, volume', 'Insumos de energía, volumen']),
  column('materials_real', MEASURE, ['Material inputs, volume', 'Insumos materiales, volumen']),
  column('services_real', MEASURE, ['Service inputs, volume', 'Insumos de servicios, volumen']),
  column(
    'hours',
    MEASURE,
    ['Hours worked', 'Horas trabajadas'],
    'horas|horas trabajadas|horas hombre|heures travaillees|geleistete arbeitsstunden|' +
      'horas hombre trabajadas|total de horas trabajadas|hours worked|total hours|man hours|h001d',
  ),
  column(
    'persons',
    MEASURE,
    ['Persons engaged', 'Personal ocupado'],
    'personal ocupado|personal ocupado total|personas|personas ocupadas|personal|ocupados|trabajadores|' +
      'total de personal ocupado|poblacion ocupada|persons engaged|persons employed|number of persons|workers|effectifs|' +
      'pessoal ocupado|beschaftigte|h001a',
  ),
  column('employment', MEASURE, ['Employment', 'Empleo'], 'empleo|emploi|emprego|employees|empleados'),
  column(
    'value',
    MEASURE,
    ['Value', 'Valor'],
    'valor|valeur|wert|trade value|trade value usd|valor usd|valor fob|valor comercial|' +
      'valor dolares|valor en dolares|primaryvalue|value usd|obs value|observation value|trade value 1000usd|' +
      'tradevalue in 1000 usd|importe|value in euros|' +
      'value in usd|value in us dollars|value in dollars|valor en usd|valeur en euros|' +
      'valeur en dollars|wert in euro',
  ),
  column('quantity', MEASURE, ['Quantity', 'Cantidad'], 'cantidad|qty|volumen'),
  column('net_weight', MEASURE, ['Net weight', 'Peso neto'], 'net wgt|net weight kg|peso neto'),
  column(
    'exports',
    MEASURE,
    ['Exports', 'Exportaciones'],
    'exportaciones|exportations|exportacoes|ausfuhr|export value|export val|exported value in|' +
      'valor exportado en|valor exportada en|valor de exportacion|valor de las exportaciones',
  ),
  column(
    'imports',
    MEASURE,
    ['Imports', 'Importaciones'],
    'importaciones|importations|importacoes|einfuhr|import value|import val|imported value in|' +
      'valor importado en|valor importada en|valor de importacion|valor de las importaciones',
  ),
  column(
    'gdp',
    MEASURE,
    ['Gross domestic product', 'Producto interno bruto'],
    'pib|producto interno bruto|gross domestic product',
  ),
  column(
    'income',
    MEASURE,
    ['Income per head', 'Ingreso por habitante'],
    'ingreso|ingreso por habitante|ingreso per capita|gdp per capita|gdp pc|pib per capita|' +
      'pib por habitante',
  ),
  column(
    'gini',
    MEASURE,
    ['Gini of incomes', 'Gini de los ingresos'],
    'gini index|indice de gini|gini coefficient|coeficiente de gini',
  ),
  column(
    'emission_intensity',
    MEASURE,
    ['Emissions per unit of GDP', 'Emisiones por unidad de PIB'],
    'emissions per gdp|emission intensity|intensidad de emisiones|emisiones por pib',
  ),
  column(
    'population',
    MEASURE,
    ['Population', 'Población'],
    'poblacion|pop|poblacion total|total population',
  ),
];

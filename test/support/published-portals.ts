import type { Published } from './published.ts';

const SHARE = 'compute trade-share --csv --with levels=finest --with by=partner --data FILE';
const PRODUCTS = 'compute trade-share --csv --with by=product --data FILE';
const VALUES = 'compute published-values --csv --data FILE';
const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Rows in the layouts of portals and observatories, with numbers of our own. */
export const PUBLISHED_BY_PORTALS: readonly Published[] = [
  {
    publisher: 'Comex Stat, exports by NCM',
    file: text(
      '"CO_ANO";"CO_MES";"CO_NCM";"CO_UNID";"CO_PAIS";"SG_UF_NCM";"CO_VIA";"CO_URF";"QT_ESTAT";"KG_LIQUIDO";"VL_FOB"',
      '"2018";"01";"87032310";"11";"493";"SP";"01";"0817800";10;2000;300',
      '"2018";"01";"87032310";"11";"160";"MG";"01";"0817800";10;2000;500',
      '"2018";"01";"12019000";"10";"161";"MT";"01";"0817800";10;2000;200',
    ),
    line: SHARE,
    gives: [
      ['reporter=BRA flow=X period=2018-01 term=MEX', 30],
      ['reporter=BRA flow=X period=2018-01 term=CHN', 50],
      ['reporter=BRA flow=X period=2018-01 term=TWN', 20],
    ],
  },
  {
    publisher: 'Comex Stat, imports by NCM',
    file: text(
      '"CO_ANO";"CO_MES";"CO_NCM";"CO_UNID";"CO_PAIS";"SG_UF_NCM";"CO_VIA";"CO_URF";"QT_ESTAT";"KG_LIQUIDO";"VL_FOB";"VL_FRETE";"VL_SEGURO"',
      '"2018";"01";"87032310";"11";"493";"SP";"01";"0817800";10;2000;300;7;1',
      '"2018";"01";"87032310";"11";"249";"SP";"01";"0817800";10;2000;100;7;1',
      '"2019";"01";"87032310";"11";"493";"SP";"01";"0817800";10;2000;300;7;1',
      '"2019";"01";"87032310";"11";"249";"SP";"01";"0817800";10;2000;100;7;1',
    ),
    line: `${SHARE} --with flow=M`,
    gives: [['reporter=BRA flow=M period=2018-01 term=USA', 25]],
  },
  {
    publisher: 'Comex Stat, by municipality',
    file: text(
      '"CO_ANO";"CO_MES";"SH4";"CO_PAIS";"SG_UF_MUN";"CO_MUN";"KG_LIQUIDO";"VL_FOB"',
      '"2018";"01";"8703";"493";"SP";"3448708";2000;300',
      '"2018";"01";"1201";"493";"MT";"5107925";2000;100',
    ),
    line: PRODUCTS,
    gives: [['reporter=BRA flow=X period=2018-01 term=8703', 75]],
  },
  {
    publisher: 'Comex Stat, portal in Portuguese',
    file: text(
      '"Fluxo";"Ano";"Mês";"Países";"Código NCM";"Descrição NCM";"Valor US$ FOB";"Quilograma Líquido"',
      'Exportação;2018;01. Janeiro;México;87032310;Automóveis;300;20',
      'Exportação;2018;01. Janeiro;Coreia do Sul;87032310;Automóveis;100;20',
      'Importação;2018;01. Janeiro;Alemanha;87032310;Automóveis;900;20',
    ),
    line: SHARE,
    gives: [['reporter=BRA flow=X period=2018-01 term=KOR', 25]],
  },
  {
    publisher: 'Comex Stat, portal with two levels',
    file: text(
      '"Fluxo";"Ano";"Países";"Código SH4";"Descrição SH4";"Código NCM";"Descrição NCM";"Valor US$ FOB"',
      'Exportação;2018;México;8703;Auto;87032310;Automóveis;300',
      'Exportação;2018;México;8703;Auto;87032210;Automóveis;100',
    ),
    line: `${PRODUCTS} --with levels=finest`,
    gives: [['reporter=BRA flow=X period=2018 term=87032210', 25]],
  },
  {
    publisher: 'Comex Stat, portal in English',
    file: text(
      '"Flow";"Year";"Countries";"NCM Code";"NCM Description";"US$ FOB";"Net Weight (Kg)"',
      'Export;2018;Mexico;87032310;Cars;300;20',
      'Export;2018;China;87032310;Cars;100;20',
    ),
    line: SHARE,
    gives: [['reporter=BRA flow=X period=2018 term=CHN', 25]],
  },
  {
    publisher: 'Comex Stat, portal in Spanish, a column a year',
    file: text(
      '"Países";"Código NCM";"Descripción NCM";"2018 - Valor US$ FOB";"2019 - Valor US$ FOB"',
      'México;87032310;Automóviles;300;10',
      'Alemania;87032310;Automóviles;100;30',
    ),
    line: SHARE,
    gives: [
      ['reporter=BRA flow=X period=2018 term=DEU', 25],
      ['reporter=BRA flow=X period=2019 term=DEU', 75],
    ],
  },
  {
    publisher: 'OEC',
    file: text(
      'Year,Exporter Country ID,Exporter Country,Importer Country ID,Importer Country,HS4 ID,HS4,Trade Value',
      '2018,namex,Mexico,nausa,United States,178703,Cars,300',
      '2018,namex,Mexico,asjpn,Japan,20901,Coffee,100',
    ),
    line: PRODUCTS,
    gives: [['reporter=MEX flow=X period=2018 term=0901', 25]],
  },
  {
    publisher: 'OEC, importers alone',
    file: text(
      'Year,Importer Country ID,Importer Country,HS6 ID,HS6,Trade Value',
      '2018,nausa,United States,17870323,Cars,300',
      '2018,nausa,United States,2090111,Coffee,100',
      '2019,nausa,United States,17870323,Cars,400',
      '2019,nausa,United States,2090111,Coffee,100',
    ),
    line: `${PRODUCTS} --with flow=M`,
    gives: [['reporter=USA flow=M period=2018 term=090111', 25]],
  },
  {
    publisher: 'OEC, states of another country',
    file: text(
      'State ID,State,HS4 ID,HS4,Country ID,Country,Flow ID,Flow,Year,Trade Value',
      '6,California,178703,Cars,namex,Mexico,1,Exports,2018,300',
      '6,California,178703,Cars,nacan,Canada,1,Exports,2018,100',
    ),
    line: SHARE,
    gives: [['reporter=California flow=X period=2018 term=CAN', 25]],
  },
  {
    publisher: 'OEC, states of another country, countries without a continent',
    file: text(
      'State ID,State,HS4 ID,HS4,Country ID,Country,Flow ID,Flow,Year,Trade Value',
      '6,California,178703,Cars,mex,Mexico,1,Exports,2018,300',
      '6,California,178703,Cars,can,Canada,1,Exports,2018,100',
    ),
    line: SHARE,
    gives: [['reporter=California flow=X period=2018 term=CAN', 25]],
  },
  {
    publisher: 'DataMexico, four digits and numbers of flows',
    file: text(
      'Year,HS4 4 Digit ID,HS4 4 Digit,Flow ID,Country ID,Country,Trade Value',
      '2018,178703,Cars,2,usa,United States,300',
      '2018,178703,Cars,2,can,Canada,100',
      '2018,178703,Cars,1,jpn,Japan,900',
    ),
    line: SHARE,
    gives: [['reporter=MEX flow=X period=2018 term=CAN', 25]],
  },
  {
    publisher: 'ITC Trade Map, importing markets',
    file: text(
      'List of importing markets for a product exported by Mexico',
      'Product: 8703 Motor cars',
      'Unit : US Dollar thousand',
      '',
      'Importers\tExported value in 2018\tExported value in 2019',
      'World\t1000\t2000',
      'United States of America\t750\t1000',
      'Canada\t250\t1000',
    ),
    line: SHARE,
    gives: [
      ['reporter=MEX flow=X period=2018 term=CAN', 25],
      ['reporter=MEX flow=X period=2019 term=CAN', 50],
    ],
  },
  {
    publisher: 'ITC Trade Map in Spanish, importing markets',
    file: text(
      'Lista de los mercados importadores para un producto exportado por México en 2019',
      'Producto: 8703 Automóviles de turismo',
      'Unidad : miles Dólar Americano',
      '',
      'Importadores\tValor exportada en 2018\tValor exportada en 2019',
      'Mundo\t1000\t2000',
      'Estados Unidos de América\t750\t1000',
      'Canadá\t250\t1000',
    ),
    line: SHARE,
    gives: [['reporter=MEX flow=X period=2018 term=CAN', 25]],
  },
  {
    publisher: 'ITC Trade Map in Spanish, products imported',
    file: text(
      'Lista de los productos importados por Chile',
      '',
      'Código\tDescripción del producto\tValor importada en 2018\tValor importada en 2019',
      "'TOTAL\tTodos los productos\t1000\t1000",
      "'8703\tAutomóviles\t750\t500",
      "'0901\tCafé\t250\t500",
    ),
    line: `${PRODUCTS} --with levels=finest --with flow=M`,
    gives: [['reporter=CHL flow=M period=2018 term=0901', 25]],
  },
  {
    publisher: 'ITC Trade Map, products imported',
    file: text(
      'List of products imported by Chile',
      'Unit : US Dollar thousand',
      '',
      'Code\tProduct label\tImported value in 2018\tImported value in 2019',
      "'TOTAL\tAll products\t1000\t1000",
      "'8703\tCars\t750\t500",
      "'0901\tCoffee\t250\t500",
    ),
    line: `${PRODUCTS} --with levels=finest --with flow=M`,
    gives: [['reporter=CHL flow=M period=2018 term=0901', 25]],
  },
  {
    publisher: 'Bank of Mexico, SIE',
    file: text(
      '"Banco de México"',
      '""',
      '"Balanza comercial de mercancías"',
      '"Fecha de consulta: 25/03/2023 10:10:10"',
      '""',
      '"Título","Exportaciones totales","Importaciones totales"',
      '"Periodo disponible","Ene 1993 - Dic 2022","Ene 1993 - Dic 2022"',
      '"Periodicidad","Mensual","Mensual"',
      '"Cifra","Flujos","Flujos"',
      '"Unidad","Miles de Dólares","Miles de Dólares"',
      '"Base","",""',
      '"Aviso","",""',
      '"Tipo de información","Niveles","Niveles"',
      '"Fecha","SE29185","SE29186"',
      '"01/01/2018","30,500.5","29000"',
      '"01/02/2018","31000","N/E"',
    ),
    line: VALUES,
    gives: [
      ['economy=MEX period=2018-01 term=SE29185', 30500.5],
      ['economy=MEX period=2018-01 term=SE29186', 29000],
    ],
  },
  {
    publisher: 'Eurostat, words in the cells of codes',
    file: text(
      'DATAFLOW,LAST UPDATE,freq,unit,nace_r2,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG',
      'ESTAT:NAMA(1.0),01/01/24,A: Annual,CP_MEUR: Current prices,C10-C12: Food,DE: Germany,2018,100,',
      'ESTAT:NAMA(1.0),01/01/24,A: Annual,CP_MEUR: Current prices,C26: Computers,EL: Greece,2018,50,p',
      'ESTAT:NAMA(1.0),01/01/24,A: Annual,CP_MEUR: Current prices,C26: Computers,MX: Mexico,2018,70,p',
    ),
    line: VALUES,
    gives: [
      ['economy=DEU activity=C10-C12 period=2018', 100],
      ['economy=GRC activity=C26 period=2018', 50],
      ['economy=MEX activity=C26 period=2018', 70],
    ],
  },
  {
    publisher: 'Eurostat, words instead of codes',
    file: text(
      '"freq","unit","geo","TIME_PERIOD","OBS_VALUE","OBS_FLAG"',
      '"Annual","Million euro","Germany","2018","100",""',
      '"Annual","Million euro","Eurozone","2018","50",""',
    ),
    line: VALUES,
    gives: [
      ['economy=DEU period=2018', 100],
      ['economy=Eurozone period=2018', 50],
    ],
  },
  {
    publisher: 'Statistics Canada in French',
    file: text(
      '"PÉRIODE DE RÉFÉRENCE";"GÉO";"DGUID";"Système de classification (SCIAN)";"UNITÉ DE MESURE";"IDENTIFICATEUR D\'UNITÉ DE MESURE";"FACTEUR SCALAIRE";"IDENTIFICATEUR SCALAIRE";"VECTEUR";"COORDONNÉES";"VALEUR";"STATUT";"SYMBOLE";"TERMINÉ";"DÉCIMALES"',
      '"2018-01";"Canada";"2016A";"Fabrication d\'aliments [311]";"Dollars";"81";"milliers";"3";"v1";"1.1";"1,5";"";"";"";"1"',
      '"2018-01";"Canada";"2016A";"Boissons [3121]";"Dollars";"81";"millions";"6";"v2";"1.2";"2,5";"";"";"";"1"',
    ),
    line: VALUES,
    gives: [
      ['economy=CAN activity=311 period=2018-01', 1500],
      ['economy=CAN activity=3121 period=2018-01', 2_500_000],
    ],
  },
  {
    publisher: 'Statistics Canada in French, headers of before',
    file: text(
      '"DATE RÉF";"GÉO";"Produits";"UDM";"IDENTIFICATEUR D’UNITÉ DE MESURE";"FACTEUR SCALAIRE";"IDENTIFICATEUR SCALAIRE";"VALEUR";"STATUT"',
      '"2018";"Canada";"Aliments";"Dollars";"81";"milliers";"3";"1,5";""',
      '"2019";"Canada";"Aliments";"Dollars";"81";"milliers";"3";"1,75";""',
    ),
    line: VALUES,
    gives: [['economy=CAN period=2019', 1.75]],
  },
];

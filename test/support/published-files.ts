import type { Published } from './published.ts';
import { PUBLISHED_BY_PORTALS } from './published-portals.ts';

export const LABOUR = 'compute labour-productivity --csv --data FILE';
export const VALUES = 'compute published-values --csv --data FILE';
const GROWTH = 'compute trade-growth --csv --data FILE';

/** Rows in the layout of each publisher, with numbers of our own. */
export const PUBLISHED: readonly Published[] = [
  {
    publisher: 'Penn World Table',
    file: 'country,isocode,year,currency,rgdpe,rgdpo,pop,emp,avh,rgdpna\nMexico,MEX,2018,Peso,9,9,120,50,2000,200\nMexico,MEX,2019,Peso,9,9,121,52,2000,234\n',
    line: LABOUR,
    gives: [
      ['economy=MEX period=2018 activity= term=productivity', 4],
      ['economy=MEX period=2019 activity= term=productivity', 4.5],
    ],
  },
  {
    publisher: 'Economic Transformation Database',
    file: 'country,cnt,var,year,Agriculture,Manufacturing,Total,War flag\nMexico,MEX,VA,1990,8,30,38,0\nMexico,MEX,VA_Q15,1990,10,50,60,0\nMexico,MEX,EMP,1990,20,10,30,0\n',
    line: LABOUR,
    gives: [
      ['activity=Manufacturing term=productivity', 5],
      ['activity= term=productivity', 2],
    ],
  },
  {
    publisher: 'GGDC 10-Sector',
    file: 'Country,Region code,Region,Variable,Year,Agriculture,Manufacturing,Summation of sector GDP\nMEX,LAT,Latin America,VA,1990,8,30,38\nMEX,LAT,Latin America,VA_Q05,1990,10,50,60\nMEX,LAT,Latin America,EMP,1990,20,10,30\n',
    line: LABOUR,
    gives: [['economy=MEX activity= term=productivity', 2]],
  },
  {
    publisher: 'NBER-CES',
    file: 'naics,year,emp,pay,prode,prodh,prodw,vship,matcost,vadd,piship\n311111,1958,10,1,8,16,1,100,50,50,0.5\n311111,1959,10,1,8,16,1,150,50,50,0.6\n',
    line: LABOUR,
    // at prices of 1958: 100 / 10 and 150 · 0.5 / 0.6 / 10
    gives: [
      ['economy=USA period=1958 activity=311111 term=productivity', 10],
      ['economy=USA period=1959 activity=311111 term=productivity', 12.5],
    ],
  },
  {
    publisher: 'UNIDO INDSTAT',
    file: 'Year,Country,CountryCode,Variable,VariableCode,UnconsolidatedVariableCode,UnconsolidatedVariableName,ActivityCode,Activity,ActivityCombination,Value,UnitType,ValueUSD\n2018,Mexico,484,Output,14,14,Output,29,Motor vehicles,,300,National currency,15\n2018,Mexico,484,Employees,04,04,Employees,29,Motor vehicles,,9,Number,\n2018,Mexico,484,Output,14,14,Output,10,Food,,100,National currency,5\n',
    line: 'compute concentration --csv --data FILE',
    gives: [['economy=484 term=hhi', (300 ** 2 + 100 ** 2) / 400 ** 2]],
  },
  {
    publisher: 'INEGI, EMIM by state',
    file: 'CODIGO_ACTIVIDAD,CODIGO_ENTIDAD,ANIO,MES,ESTATUS,H001A,H001D,J000A,O101A,M312A\n311,\t01,2018,1,Cifras Definitivas,10,5,1,100,90\n336,\t01,2018,1,Cifras Definitivas,10,5,1,300,90\n311,\t32,2018,1,Cifras Definitivas,20,5,1,100,90\n336,\t32,2018,1,Cifras Definitivas,20,5,1,100,90\n',
    line: 'compute concentration --csv --with frequency=as-is --data FILE',
    gives: [
      ['economy=MX-AGU period=2018-01 term=hhi', (1 + 9) / 16],
      ['economy=MX-ZAC period=2018-01 term=hhi', 0.5],
    ],
  },
  {
    publisher: 'WIPO, patents by technology',
    file: '"WIPO Statistics Database. Last updated: November 2023"\n"Indicator: 5 - Patent grants by technology"\n\nOffice,Office (Code),Origin,Origin (Code),Type,Technology,2018,2019\nUSA,US,Mexico,MX,Total,8 - Semiconductors,120,140\nUSA,US,Mexico,MX,Total,1 - Machinery,80,40\nUSA,US,Korea,KR,Total,8 - Semiconductors,280,140\nUSA,US,Korea,KR,Total,1 - Machinery,20,60\n',
    line: 'compute technological-advantage --csv --with from=2018 --with to=2018 --data FILE',
    // (120 / 200) / (400 / 500)
    gives: [['economy=MEX term=technological_advantage', 0.75]],
  },
  {
    publisher: 'World KLEMS',
    file: 'code,desc,year,EMP,GO,GO_P,GO_QI,H_EMP,VA,VA_P\n15t16,Food,2000,5,100,50,1,10,40,3\n15t16,Food,2001,5,150,60,1,10,50,4\n17t19,Textiles,2000,5,40,50,1,10,30,3\n17t19,Textiles,2001,5,60,60,1,10,30,3\n',
    line: LABOUR,
    // at prices of 2000: 100 / 10, 150 · 50 / 60 / 10 and 60 · 50 / 60 / 10
    gives: [
      ['activity=15t16 period=2000 term=productivity', 10],
      ['activity=15t16 period=2001 term=productivity', 12.5],
      ['activity=17t19 period=2001 term=productivity', 5],
    ],
  },
  {
    publisher: 'EU KLEMS, a row a variable and a column a year',
    file: 'country,var,code,desc,_1995,_1996\nAUS,GO,C,Mining,100,150\nAUS,GO_P,C,Mining,50,60\nAUS,EMP,C,Mining,10,10\nAUS,VA,C,Mining,1,2\n',
    line: LABOUR,
    gives: [['economy=AUS activity=C period=1996 term=productivity', 12.5]],
  },
  {
    publisher: 'WIOD 2013, accounts with errors of formulas where an industry makes nothing',
    file: 'Country,Variable,Description,Code,_2008,_2009\nAUS,GO,Food,15t16,100,150\nAUS,GO_P,Food,15t16,50,60\nAUS,EMP,Food,15t16,10,10\nAUS,VA,Food,15t16,1,2\nAUS,GO,Households,P,0,0\nAUS,GO_P,Households,P,#VALUE!,#VALUE!\nAUS,EMP,Households,P,0,0\nAUS,VA,Households,P,0,0\n',
    line: LABOUR,
    gives: [['economy=AUS activity=15t16 period=2009 term=productivity', 12.5]],
  },
  {
    publisher: 'UNIDO INDSTAT2, without names of columns',
    file: '14,484,2018,29,29,300,N,1,2024-01-01,\n04,484,2018,29,29,9,#,1,2024-01-01,\n14,484,2018,10,10,100,N,1,2024-01-01,\n',
    line: 'compute concentration --csv --data FILE',
    gives: [['economy=484 term=hhi', (300 ** 2 + 100 ** 2) / 400 ** 2]],
  },
  {
    publisher: 'SDMX-CSV with words beside the codes',
    file: 'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MULT,Unit multiplier\nDATAFLOW,OECD:DF(1.0),Trust,I,ISL,Iceland,TRUST,Trust,2021,,50.4,,0,Units\n',
    line: VALUES,
    gives: [['economy=ISL period=2021', 50.4]],
  },
  {
    publisher: 'SDMX-CSV with codes and words in one cell',
    file: 'DATAFLOW,FREQ: Frequency,REF_AREA: Reference area,TIME_PERIOD: Time period,OBS_VALUE: Observation value\nX(1.0),A: Annual,MEX: Mexico,2014,5.5\n',
    line: VALUES,
    gives: [['economy=MEX period=2014', 5.5]],
  },
  {
    publisher: 'Eurostat TSV',
    file: 'freq,unit,nace_r2,geo\\TIME_PERIOD\t2000 \t2001 \nA,CP_MEUR,C10-C12,DE\t100.5 \t110.2 p\nA,CP_MEUR,C13-C15,DE\t50.1 e\t: c\n',
    line: 'compute concentration --csv --read wideValue=output_nominal --data FILE',
    gives: [['economy=DEU period=2000 term=hhi', (100.5 ** 2 + 50.1 ** 2) / 150.6 ** 2]],
  },
  {
    publisher: 'World Bank, WDI',
    file: 'Country Name,Country Code,Series Name,Series Code,2000 [YR2000],2001 [YR2001]\nMexico,MEX,GDP,NY.GDP.MKTP.CD,700,750\nMexico,MEX,Employment,SL.IND.EMPL.ZS,26.9,..\n',
    line: VALUES,
    gives: [
      ['economy=MEX period=2001 term=NY.GDP.MKTP.CD', 750],
      ['economy=MEX period=2000 term=SL.IND.EMPL.ZS', 26.9],
    ],
  },
  {
    publisher: 'World Bank, one indicator',
    file: '"Data Source","World Development Indicators",\n\n"Last Updated Date","2025-01-28",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","2000","2001",\n"Mexico","MEX","GDP","NY.GDP.MKTP.CD","700","750",\n"Korea, Rep.","KOR","GDP","NY.GDP.MKTP.CD","600","",\n',
    line: VALUES,
    gives: [['economy=MEX period=2001', 750]],
  },
  {
    publisher: 'OECD MSTI as SDMX-CSV',
    file: 'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,FREQ,MEASURE,UNIT_MEASURE,PRICE_BASE,TRANSFORMATION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\nDATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),I,MEX,A,G,PT_B1GQ,_Z,_Z,2019,0.29,A,0\nDATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),I,TWN,A,G,PT_B1GQ,_Z,_Z,2019,3.6,A,0\n',
    line: 'compute rd-intensity --csv --data FILE',
    gives: [['economy=TWN from=2019 term=rd_intensity', 3.6]],
  },
  {
    publisher: 'OECD MSTI',
    file: 'COU,Country,MSTI_VAR,MSTI Variables,YEAR,Year,Unit,Value,Flags\nKOR,Korea,G_XGDP,GERD as % of GDP,2015,2015,Percentage,4.2,\nKOR,Korea,B_XGDP,BERD as % of GDP,2015,2015,Percentage,3.2,\n',
    line: 'compute rd-intensity --csv --data FILE',
    gives: [['economy=KOR term=rd_intensity', 4.2]],
  },
  {
    publisher: 'UN Comtrade, with each transport beside all of them',
    file: 'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partner2Code,cmdCode,customsCode,motCode,primaryValue\nC,A,20100101,2010,52,2010,484,MEX,X,842,USA,0,8703,C00,0,100\nC,A,20100101,2010,52,2010,484,MEX,X,842,USA,0,8703,C00,2100,60\nC,A,20100101,2010,52,2010,484,MEX,X,842,USA,0,8703,C00,3200,40\nC,A,20110101,2011,52,2011,484,MEX,X,842,USA,0,8703,C00,0,150\n',
    line: GROWTH,
    gives: [
      ['term=first', 100],
      ['term=growth', 50],
    ],
  },
  {
    publisher: 'UN Comtrade, the old site',
    file: 'Classification,Year,Period,Period Desc.,Aggregate Level,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag\nH3,2010,2010,2010,4,2,Export,484,Mexico,MEX,842,USA,USA,8703,Cars,No.,1,1,100,0\nH3,2011,2011,2011,4,2,Export,484,Mexico,MEX,842,USA,USA,8703,Cars,No.,1,1,150,0\n',
    line: GROWTH,
    gives: [['flow=X term=growth', 50]],
  },
  {
    publisher: 'BACI',
    file: 't,i,j,k,v,q\n2010,484,842,010121,100.000,          NA\n2011,484,842,010121,150.000,2.5\n',
    line: GROWTH,
    gives: [['reporter=MEX term=growth', 50]],
  },
  {
    publisher: 'WITS',
    file: 'Nomenclature,ReporterISO3,ProductCode,ReporterName,PartnerISO3,PartnerName,Year,TradeFlowName,TradeFlowCode,TradeValue in 1000 USD\nH3,MEX,8703,Mexico,USA,United States,2010,Export,6,100\nH3,MEX,8703,Mexico,USA,United States,2011,Export,6,150\n',
    line: GROWTH,
    gives: [['reporter=MEX flow=X term=growth', 50]],
  },
  {
    publisher: 'UNCTADstat',
    file: 'Year,Economy,Economy Label,Partner,Partner Label,Flow,Flow Label,Product,Product Label,US$ at current prices in thousands,US$ at current prices in thousands Footnote,US$ at current prices in thousands Missing value\n2010,484,Mexico,842,United States,02,Exports,8703,Cars,100,,\n2011,484,Mexico,842,United States,02,Exports,8703,Cars,150,,\n',
    line: GROWTH,
    gives: [['reporter=MEX flow=X term=growth', 50]],
  },
  {
    publisher: 'IMF, IFS with a row for the status of each number',
    file: '"Country Name","Country Code","Indicator Name","Indicator Code","Attribute","2010","2011",\n"Japan","158","Exchange rate, per US Dollar","ENDA_XDC_USD_RATE","Value","87.779","79.807",\n"Japan","158","Exchange rate, per US Dollar","ENDA_XDC_USD_RATE","Status","","E",\n"Mexico","273","Exchange rate, per US Dollar","ENDA_XDC_USD_RATE","Value","12.636","12.423",\n',
    line: VALUES,
    // 158 is Japan in the numbers of the IMF, and Taiwan in those of the UN
    gives: [
      ['economy=JPN period=2011', 79.807],
      ['economy=MEX period=2010', 12.636],
    ],
  },
  {
    publisher: 'IMF, Direction of Trade',
    file: 'Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Time Period,Value,Status,\n"China, P.R.: Mainland",924,"Exports, FOB",TXG_FOB_USD,Mexico,273,2010,17872.5,,\n"China, P.R.: Mainland",924,"Exports, FOB",TXG_FOB_USD,Mexico,273,2011,23975.6,,\n',
    line: VALUES,
    gives: [['economy=CHN period=2011', 23975.6]],
  },
  {
    publisher: 'IMF, World Economic Outlook',
    file: 'WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\tScale\tCountry/Series-specific Notes\t2019\t2020\tEstimates Start After\n273\tMEX\tNGDP_R\tMexico\tGDP\t\tNational currency\tBillions\tSource\t18,521.10\t16,908.20\t2020\n158\tJPN\tLUR\tJapan\tUnemployment rate\t\tPercent\t\tSource\t2.4\tn/a\t2020\n\nInternational Monetary Fund, World Economic Outlook Database\n',
    line: VALUES,
    gives: [
      ['economy=MEX period=2020 term=NGDP_R', 16908.2],
      ['economy=JPN period=2019 term=LUR', 2.4],
    ],
  },
  {
    publisher: 'EU KLEMS, editions since 2019',
    file: 'nace_r2_code,geo_code,geo_name,nace_r2_name,year,VA_CP,VA_PI,VA_Q,EMP,H_EMP,GO_CP\nC,EL,Greece,Manufacturing,2015,15000,100,15000,300,600000,60000\nC,EL,Greece,Manufacturing,2016,16000,100,15600,300,600000,61000\n',
    line: LABOUR,
    gives: [
      ['economy=GRC activity=C period=2015 term=productivity', 15000 / 600000],
      ['economy=GRC activity=C period=2016 term=productivity', 15600 / 600000],
    ],
  },
  {
    publisher: 'WIPO, patents by technology and origin alone',
    file: '"WIPO IP Statistics Data Center"\n"Indicator: 5b - Patent publications by technology"\n\n"Origin","Origin (Code)","Technology","2018","2019"\n"Mexico","MX","1 - Electrical machinery, apparatus, energy",80,40\n"Mexico","MX","8 - Semiconductors",120,140\n"Republic of Korea","KR","1 - Electrical machinery, apparatus, energy",20,60\n"Republic of Korea","KR","8 - Semiconductors",280,140\n',
    line: 'compute technological-advantage --csv --with from=2018 --with to=2018 --data FILE',
    gives: [['economy=MEX term=technological_advantage', 0.75]],
  },
  {
    publisher: 'WIPO, patents by office',
    file: '"WIPO IP Statistics Data Center"\n"Indicator: 1 - Total patent applications"\n\n"Office","Office (Code)","Origin","Type","2018","2019"\n"Mexico","MX","Total","Total","16424","15941"\n',
    line: 'compute patents --csv --data FILE',
    gives: [['economy=MEX from=2018 to=2018 term=patents', 16424]],
  },
  {
    publisher: 'USPTO, patents by country',
    // a state and a country are both called Georgia
    file: '"UTILITY PATENTS BY COUNTRY, STATE, AND YEAR"\n"CODE","STATE OR COUNTRY","PRE 2002","2002","2003","ALL YEARS"\n"GA","GEORGIA","9000","1300","1400","11700"\n"GEX","GEORGIA","1","3","2","6"\n"MXX","MEXICO","1500","94","84","1678"\n',
    line: 'compute patents --csv --data FILE',
    gives: [
      ['economy=MEX from=2003 to=2003 term=patents', 84],
      ['economy=GEO from=2002 to=2002 term=patents', 3],
    ],
  },
  {
    publisher: 'a list of patents, a row each',
    // the second patent has two assignees of one country
    file: 'patent_id,patent_date,assignee_country,wipo_field\n10000000,2018-06-19,MX,Semiconductors\n10000001,2018-07-03,MX,Semiconductors\n10000001,2018-07-03,MX,Semiconductors\n10000002,2018-08-07,KR,Telecommunications\n10000003,2019-01-08,KR,Semiconductors\n',
    line: 'compute patents --csv --data FILE',
    gives: [
      ['economy=MEX activity=Semiconductors from=2018 to=2018 term=patents', 2],
      ['economy=KOR activity=Semiconductors from=2018 to=2018 term=patents', 0],
      ['economy=KOR activity=Telecommunications from=2018 to=2018 term=patents', 1],
    ],
  },
  {
    publisher: 'UN Comtrade, the old site with every column, monthly',
    file: 'Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag\nHS,2010,201001,January 2010,2,0,2,Exports,484,Mexico,MEX,842,"USA",USA,,,,,,,,85,"Electrical",1,No Quantity,,,,,,,100,,,0\nHS,2010,201002,February 2010,2,0,2,Exports,484,Mexico,MEX,842,"USA",USA,,,,,,,,85,"Electrical",1,No Quantity,,,,,,,120,,,0\n',
    line: GROWTH,
    gives: [['reporter=MEX flow=X term=growth', 20]],
  },
  {
    publisher: 'DataMexico, imports of a state',
    file: 'Month ID,Month,State ID,State,HS6 ID,HS6,Flow ID,Flow,Country ID,Country,Trade Value\n200801,2008-01,1,Aguascalientes,1020629,"Bovine Offal, Frozen",1,Imports,cri,Costa Rica,100\n200802,2008-02,1,Aguascalientes,1020629,"Bovine Offal, Frozen",1,Imports,cri,Costa Rica,150\n200801,2008-01,1,Aguascalientes,16854210,"Chips",1,Imports,usa,United States,300\n200802,2008-02,1,Aguascalientes,16854210,"Chips",1,Imports,usa,United States,350\n',
    line: 'compute trade-share --csv --with flow=M --with from=2008-01 --with to=2008-01 --data FILE',
    gives: [['reporter=MX-AGU period=2008-01 term=854210', 75]],
  },
  {
    publisher: 'UNCTADstat, with names alone',
    file: '"Year","Economy Label","Series Label","Index"\n2010,"Mexico","Concentration Index",0.14\n2011,"Mexico","Concentration Index",0.15\n',
    line: VALUES,
    gives: [['economy=Mexico period=2011', 0.15]],
  },
  {
    publisher: 'INEGI, BIE with its notes below',
    file: '"Instituto Nacional de Estadística y Geografía (INEGI)"\n"Banco de Información Económica"\n"Periodo","Encuesta mensual > Valor de producción > 3111 Alimentos para animales r1 / (Miles de pesos)","Encuesta mensual > Valor de producción > 3361 Automóviles r1 / (Miles de pesos)"\n"2008/11","1,000.0","3,000.0"\n"2008/12 p/","1,100.5","N/E"\n"Fuente: INEGI. Encuesta mensual."\n"Notas:"\n"p/ Cifras preliminares a partir de la fecha en que se indica."\n"r1 / Cifras revisadas."\n',
    line: 'compute concentration --csv --with frequency=as-is --data FILE',
    gives: [['period=2008-11 term=hhi', 0.625]],
    isNobody: true,
  },
  {
    publisher: 'FAOSTAT, bulk',
    file: "Area Code,Area Code (M49),Area,Item Code,Item Code (CPC),Item,Element Code,Element,Unit,Y2010,Y2010F,Y2011,Y2011F\n138,'484,Mexico,56,'0112,Maize (corn),5510,Production,t,23301879,A,17635417,A\n138,'484,Mexico,15,'0111,Wheat,5510,Production,t,3676707,A,3627511,A\n",
    line: VALUES,
    gives: [
      ['economy=484 activity=0112 period=2011', 17635417],
      ['economy=484 activity=0111 period=2010', 3676707],
    ],
  },
  {
    publisher: 'FAOSTAT',
    file: "Domain Code,Domain,Area Code (M49),Area,Element Code,Element,Item Code (CPC),Item,Year Code,Year,Unit,Value,Flag,Flag Description\nQCL,Crops,'484,Mexico,5510,Production,'0112,Maize,2010,2010,t,100,A,Official\nQCL,Crops,'484,Mexico,5510,Production,'0112,Maize,2011,2011,t,150,A,Official\n",
    line: VALUES,
    gives: [['economy=484 period=2011', 150]],
  },
  {
    publisher: 'OECD.Stat, code and words of each dimension',
    file: '"LOCATION","Country","TRANSACT","Transaction","ACTIVITY","Activity","MEASURE","Measure","TIME","Year","Unit Code","Unit","PowerCode Code","PowerCode","Reference Period Code","Reference Period","Value","Flag Codes","Flags"\n"MEX","Mexico","B1GA","Value added","VC","Manufacturing","C","Current prices","2010","2010","MXN","Mexican Peso","6","Millions",,,2100.5,,\n"MEX","Mexico","B1GA","Value added","VF","Construction","C","Current prices","2010","2010","MXN","Mexican Peso","3","Thousands",,,900.5,"E","Estimated value"\n',
    line: VALUES,
    gives: [
      ['economy=MEX activity=VC period=2010', 2_100_500_000],
      ['economy=MEX activity=VF period=2010', 900_500],
    ],
  },
  {
    publisher: 'data.oecd.org',
    file: '"LOCATION","INDICATOR","SUBJECT","MEASURE","FREQUENCY","TIME","Value","Flag Codes"\n"MEX","GDPHRWKD","TOT","USD","A","2010",18.5,\n"KOR","GDPHRWKD","TOT","USD","A","2010",30.1,"E"\n',
    line: VALUES,
    gives: [['economy=KOR period=2010', 30.1]],
  },
  {
    publisher: 'Statistics Canada, with scales that differ',
    file: '"REF_DATE","GEO","DGUID","North American Industry Classification System (NAICS)","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","COORDINATE","VALUE","STATUS","SYMBOL","TERMINATED","DECIMALS"\n"2019","Canada","2016A000011124","Food manufacturing [311]","Dollars","81","millions ","6","v1","1.1","200.5","","","","1"\n"2019","Canada","2016A000011124","Beverages [3121]","Dollars","81","thousands ","3","v2","1.2","50500","","","","1"\n"2019","Canada","2016A000011124","Tobacco [3122]","Dollars","81","thousands ","3","v3","1.3","","x","","","1"\n',
    line: VALUES,
    gives: [
      ['economy=CAN activity=311 period=2019', 200_500_000],
      ['economy=CAN activity=3121 period=2019', 50_500_000],
    ],
  },
  {
    publisher: 'Statistics Canada, of one scale',
    file: '"REF_DATE","GEO","DGUID","Products","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","COORDINATE","VALUE","STATUS","SYMBOL","TERMINATED","DECIMALS"\n"2019-01","Canada","2016A000011124","Food","Dollars","81","thousands ","3","v2","1.2","50.5","","","","1"\n"2019-02","Canada","2016A000011124","Food","Dollars","81","thousands ","3","v2","1.2","60.5","E","","","1"\n',
    line: VALUES,
    gives: [['economy=CAN period=2019-02', 60.5]],
  },
  {
    publisher: 'USA Trade Online, imports',
    file: 'U.S. Census Bureau: Economic Indicators Division USA Trade Online\n"Source: U.S. Import and Export Merchandise trade statistics"\n\n"Commodity","Country","Time","Customs Value (Gen) ($US)","Calculated Duty ($US)",\n"8703 Motor Cars","Mexico","2019","30,000,000","7",\n"8703 Motor Cars","Canada","2019","20,000,000","7",\n"8703 Motor Cars","Mexico","2020","27,000,000","7",\n"8703 Motor Cars","Canada","2020","18,000,000","7",\n',
    line: 'compute trade-share --csv --with flow=M --with by=partner --with from=2019 --with to=2019 --data FILE',
    gives: [['reporter=USA flow=M period=2019 term=MEX', 60]],
  },
  {
    publisher: 'USA Trade Online, exports',
    file: '"Commodity","Country","Time","Total Exports Value ($US)"\n"8703 Motor Cars","World Total","2019","100"\n"8703 Motor Cars","World Total","2020","150"\n',
    line: GROWTH,
    gives: [['reporter=USA flow=X term=growth', 50]],
  },
  ...PUBLISHED_BY_PORTALS,
];

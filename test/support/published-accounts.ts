import type { Published } from './published.ts';

const TSV = 'freq,unit,nace_r2,na_item,geo\\TIME_PERIOD\t2018 \t2019 \n';
const OECD =
  'DATAFLOW,FREQ,REF_AREA,SECTOR,TRANSACTION,ACTIVITY,UNIT_MEASURE,PRICE_BASE,TRANSFORMATION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\n';
const FLOW = 'OECD.SDD.NAD:DSD_NAMAIN10@DF_TABLE6(1.0),A';
const LABOUR = 'compute labour-productivity --csv --data FILE';
const NOMINAL = `${LABOUR} --with output=value_added_nominal`;
const FAO =
  'Domain Code,Domain,Reporter Country Code (M49),Reporter Countries,Partner Country Code (M49),Partner Countries,Element Code,Element,Item Code (CPC),Item,Year Code,Year,Unit,Value,Flag\n';

/** Accounts by industry, surveys of offices and trade of one economy; numbers of our own. */
export const PUBLISHED_ACCOUNTS: readonly Published[] = [
  {
    publisher: 'Eurostat, value added and work in one file',
    file: `${TSV}A,CP_MEUR,C,B1G,DE\t600 p\t660 \nA,CLV15_MEUR,C,B1G,DE\t580 \t600 e\nA,PC_TOT,C,B1G,DE\t20.1 \t20.2 \nA,THS_PER,C,EMP_DC,DE\t10 \t12 \nA,THS_HW,C,EMP_DC,DE\t20 \t24 \n`,
    line: LABOUR,
    // by hours, at constant prices
    gives: [
      ['economy=DEU period=2018 activity=C term=productivity', 29],
      ['economy=DEU period=2019 activity=C term=productivity', 25],
    ],
  },
  {
    publisher: 'Eurostat, value added in two moneys, of which one is kept',
    file: `${TSV}A,CP_MEUR,C,B1G,PL\t60 \t66 \nA,CP_MNAC,C,B1G,PL\t240 \t264 \nA,THS_PER,C,EMP_DC,PL\t10 \t11 \n`,
    line: `${NOMINAL} --where unit!=CP_MNAC`,
    gives: [['economy=POL period=2019 activity=C term=productivity', 6]],
  },
  {
    publisher: 'Eurostat, structural business statistics',
    file: 'freq,nace_r2,indic_sbs,geo\\TIME_PERIOD\t2021 \t2022 \nA,C29,AV_MEUR,DE\t90 \t80 \nA,C29,EMP_NR,DE\t45 \t20 \n',
    line: NOMINAL,
    gives: [['economy=DEU period=2022 activity=C29 term=productivity', 4]],
  },
  {
    publisher: 'OECD, annual national accounts by activity',
    file: `${OECD}${FLOW},MEX,S1,B1G,C,XDC,V,N,2018,4000,A,6\n${FLOW},MEX,S1,B1G,C,XDC,L,N,2018,3000.5,A,6\n${FLOW},MEX,S1,EMP,C,PS,_Z,N,2018,10,A,3\n`,
    line: LABOUR,
    // millions over thousands
    gives: [['economy=MEX period=2018 activity=C term=productivity', 300_050]],
  },
  {
    publisher: 'ILO, employment by economic activity',
    file: 'ref_area,source,indicator,sex,classif1,time,obs_value,obs_status\nMEX,BA:465,EMP_TEMP_SEX_ECO_NB,SEX_T,ECO_ISIC4_C,2019,9000,\nMEX,BA:465,EMP_TEMP_SEX_ECO_NB,SEX_M,ECO_ISIC4_C,2019,5000,\nMEX,BA:465,EMP_TEMP_SEX_ECO_NB,SEX_T,ECO_ISIC4_A,2019,3000,\nIDN,BA:510,EMP_TEMP_SEX_ECO_NB,SEX_T,ECO_ISIC4_C,2019,3000,\nIDN,BA:510,EMP_TEMP_SEX_ECO_NB,SEX_T,ECO_ISIC4_A,2019,9000,\n',
    line: 'compute localisation --csv --data FILE --with of=labour --where sex=SEX_T',
    // (9000/12000)/(12000/24000)
    gives: [['economy=MEX period=2019 activity=C term=location_quotient', 1.5]],
  },
  {
    publisher: 'INEGI, economic censuses',
    file: 'Sistema Automatizado de Información Censal (SAIC)\n\nAño Censal,Entidad,Municipio,Actividad económica,UE Unidades económicas,H001A Personal ocupado total,A111A Producción bruta total (millones de pesos)\n2014,21 Puebla,,Subsector 336 Fabricación de equipo de transporte,100,50,200\n2019,21 Puebla,,Subsector 336 Fabricación de equipo de transporte,110,60,300\nFUENTE: INEGI. Censos Económicos.\n',
    line: `${LABOUR} --with output=output_nominal`,
    gives: [
      ['economy=MX-PUE period=2014 activity=336 term=productivity', 4],
      ['economy=MX-PUE period=2019 activity=336 term=productivity', 5],
    ],
  },
  {
    publisher: 'IBGE, yearly industrial survey',
    file: 'Tabela 1842 - Empresas industriais\nVariável;Ano;Classificação Nacional de Atividades Econômicas (CNAE 2.0);Valor\nValor bruto da produção industrial (Mil Reais);2018;29 Fabricação de veículos automotores;250\nPessoal ocupado em 31/12 (Pessoas);2018;29 Fabricação de veículos automotores;50\nFonte: IBGE\n',
    line: `${LABOUR} --with output=output_nominal`,
    gives: [['economy=BRA period=2018 activity=29 term=productivity', 5]],
  },
  {
    publisher: 'USITC DataWeb',
    file: 'Data Type,HTS Number,Description,Country,Quantity Description,Year 2017,Year 2018\nCustoms Value,8703,Motor cars,Mexico,,40,60\nCustoms Value,8703,Motor cars,Canada,,60,140\nCustoms Value,8708,Parts,Mexico,,20,20\nFAS Value,8703,Motor cars,Mexico,,7,8\nFirst Unit of Quantity,8703,Motor cars,Canada,number,9,9\n',
    line: 'compute trade-share --csv --data FILE --with by=partner --with flow=M',
    gives: [['reporter=USA flow=M period=2017 term=MEX', 50]],
  },
  {
    publisher: 'UNdata, national accounts by industry',
    file: '"Country or Area","SNA93 Table Code","Sub Group","Item","SNA93 Item Code","Year","Series","Currency","SNA System","Fiscal Year Type","Value","Value Footnotes"\n"Mexico","2.1","","Manufacturing (D)","","2018","1000","Mexican peso","2008","Western calendar year","30","1"\n"Mexico","2.1","","Construction (F)","","2018","1000","Mexican peso","2008","Western calendar year","10",""\n\n"footnoteSeqID","Footnote"\n"1","Includes mining."\n',
    line: 'compute published-values --csv --data FILE',
    gives: [['economy=MEX activity=D period=2018', 30]],
  },
  {
    publisher: 'CEPALSTAT, a table as CSV',
    file: 'Indicator,Country__ESTANDAR,Years__ESTANDAR,Rubro__Sector_Cuentas_nacionales_anuales,value,unit,notes_ids,source_id\nValor agregado por actividad,México,2018,Industrias manufactureras,207.5,Millones de dólares,,12\nValor agregado por actividad,Costa Rica,2018,Industrias manufactureras,7,Millones de dólares,,12\n',
    line: 'compute published-values --csv --data FILE',
    gives: [['economy=MEX period=2018', 207.5]],
  },
  {
    publisher: 'FAOSTAT, detailed trade matrix',
    file: `${FAO}TM,Trade,484,Mexico,840,United States of America,5922,Export value,01234,Tomatoes,2020,2020,1000 USD,300,A\nTM,Trade,'484,Mexico,840,United States of America,5910,Export quantity,01234,Tomatoes,2020,2020,t,9,A\nTM,Trade,484,Mexico,124,Canada,5922,Export value,01311,Avocados,2020,2020,1000 USD,100,A\nTM,Trade,484,Mexico,152,Chile,5622,Import value,01311,Avocados,2020,2020,1000 USD,7,A\n`,
    line: 'compute trade-share --csv --data FILE --with by=partner',
    gives: [
      ['reporter=MEX flow=X period=2020 term=USA', 75],
      ['reporter=MEX flow=X period=2020 term=CAN', 25],
    ],
  },
];

import type { Published } from './published.ts';

const TSV = 'freq,unit,nace_r2,na_item,geo\\TIME_PERIOD\t2018 \t2019 \n';
const OECD =
  'DATAFLOW,FREQ,REF_AREA,SECTOR,TRANSACTION,ACTIVITY,UNIT_MEASURE,PRICE_BASE,TRANSFORMATION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\n';
const FLOW = 'OECD.SDD.NAD:DSD_NAMAIN10@DF_TABLE6(1.0),A';
const LABOUR = 'compute labour-productivity --csv --data FILE';
const NOMINAL = `${LABOUR} --with output=value_added_nominal`;
const FAO =
  'Domain Code,Domain,Reporter Country Code (M49),Reporter Countries,Partner Country Code (M49),Partner Countries,Element Code,Element,Item Code (CPC),Item,Year Code,Year,Unit,Value,Flag\n';

/** Accounts by industry, whose series are measures by their unit, and the trade of the FAO; numbers of our own. */
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
    publisher: 'FAOSTAT, detailed trade matrix',
    file: `${FAO}TM,Trade,484,Mexico,840,United States of America,5922,Export value,01234,Tomatoes,2020,2020,1000 USD,300,A\nTM,Trade,'484,Mexico,840,United States of America,5910,Export quantity,01234,Tomatoes,2020,2020,t,9,A\nTM,Trade,484,Mexico,124,Canada,5922,Export value,01311,Avocados,2020,2020,1000 USD,100,A\nTM,Trade,484,Mexico,152,Chile,5622,Import value,01311,Avocados,2020,2020,1000 USD,7,A\n`,
    line: 'compute trade-share --csv --data FILE --with by=partner',
    gives: [
      ['reporter=MEX flow=X period=2020 term=USA', 75],
      ['reporter=MEX flow=X period=2020 term=CAN', 25],
    ],
  },
];

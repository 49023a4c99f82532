import type { Layout, PublishedFile, Reading } from './layout.ts';

/** Headers as publishers write them, by layout: what a program that cleans names makes of them is told by these. */
const HEADERS: Readonly<Record<string, string>> = {
  comtrade:
    'typeCode;freqCode;refPeriodId;refYear;refMonth;period;reporterCode;reporterISO;reporterDesc;flowCode;flowDesc;' +
    'partnerCode;partnerISO;partnerDesc;partner2Code;partner2ISO;partner2Desc;classificationCode;' +
    'classificationSearchCode;isOriginalClassification;cmdCode;cmdDesc;aggrLevel;isLeaf;customsCode;customsDesc;' +
    'mosCode;motCode;motDesc;qtyUnitCode;qtyUnitAbbr;qty;isQtyEstimated;altQtyUnitCode;altQtyUnitAbbr;altQty;' +
    'isAltQtyEstimated;netWgt;isNetWgtEstimated;grossWgt;isGrossWgtEstimated;cifvalue;fobvalue;primaryValue;' +
    'legacyEstimationFlag;isReported;isAggregate',
  'comtrade-old':
    'Classification;Year;Period;Period Desc.;Aggregate Level;Is Leaf Code;Trade Flow Code;Trade Flow;Reporter Code;' +
    'Reporter;Reporter ISO;Partner Code;Partner;Partner ISO;2nd Partner Code;2nd Partner;2nd Partner ISO;' +
    'Customs Proc. Code;Customs;Mode of Transport Code;Mode of Transport;Commodity Code;Commodity;Qty Unit Code;' +
    'Qty Unit;Qty;Alt Qty Unit Code;Alt Qty Unit;Alt Qty;Netweight (kg);Gross weight (kg);Trade Value (US$);' +
    'CIF Trade Value (US$);FOB Trade Value (US$);Flag',
  wits:
    'Nomenclature;ReporterISO3;ProductCode;ReporterName;PartnerISO3;PartnerName;Year;TradeFlowName;TradeFlowCode;' +
    'TradeValue in 1000 USD',
  unctadstat:
    'Year;Economy;Economy Label;Partner;Partner Label;Flow;Flow Label;Product;Product Label;Series;Series Label;Index;' +
    'US$ at current prices in thousands;US$ at current prices in thousands Footnote;' +
    'US$ at current prices in thousands Missing value',
  datamexico:
    'Year;Month ID;Month;State ID;State;HS2 ID;HS2;HS4 ID;HS4;HS6 ID;HS6;HS4 4 Digit ID;HS4 4 Digit;HS6 6 Digit ID;' +
    'HS6 6 Digit;Flow ID;Flow;Country ID;Country;Trade Value',
  oec:
    'Year;Month ID;Month;Exporter Country ID;Exporter Country;Importer Country ID;Importer Country;State ID;State;' +
    'Flow ID;Flow;Country ID;Country;HS2 ID;HS2;HS4 ID;HS4;HS6 ID;HS6;Trade Value',
  'comex-stat':
    'CO_ANO;CO_MES;CO_NCM;CO_UNID;CO_PAIS;SG_UF_NCM;CO_VIA;CO_URF;QT_ESTAT;KG_LIQUIDO;VL_FOB;VL_FRETE;VL_SEGURO;' +
    'SH4;CO_SH4;SG_UF_MUN;CO_MUN',
  'comex-stat-portal':
    'Fluxo;Ano;Mês;Países;Código NCM;Descrição NCM;Código SH2;Descrição SH2;Código SH4;Descrição SH4;Código SH6;' +
    'Descrição SH6;Valor US$ FOB;Quilograma Líquido',
  'usa-trade':
    'Commodity;Country;Time;Customs Value (Gen) ($US);Calculated Duty ($US);Total Exports Value ($US)',
  emim: 'CODIGO_ACTIVIDAD;CODIGO_ENTIDAD;ANIO;MES;ESTATUS;H001A;H001D;J000A;O101A;M312A',
  etd: 'country;cnt;var;year;Agriculture;Manufacturing;Total;War flag',
  'ggdc-10': 'Country;Region code;Region;Variable;Year;Agriculture;Manufacturing;Summation of sector GDP',
  indstat:
    'Year;Country;CountryCode;Variable;VariableCode;UnconsolidatedVariableCode;UnconsolidatedVariableName;' +
    'ActivityCode;Activity;ActivityCombination;Value;UnitType;ValueUSD',
  'imf-portal':
    'Country Name;Country Code;Indicator Name;Indicator Code;Counterpart Country Name;Counterpart Country Code;' +
    'Attribute;Time Period;Value;Status',
  'imf-weo':
    'WEO Country Code;ISO;WEO Subject Code;Country;Subject Descriptor;Subject Notes;Units;Scale;' +
    'Country/Series-specific Notes;Estimates Start After',
  wipo: 'Office;Office (Code);Origin;Origin (Code);Type;Technology',
  'wipo-offices': 'Office;Office (Code);Origin;Origin (Code);Type',
  'uspto-countries': 'CODE;STATE OR COUNTRY;ALL YEARS',
  wdi: 'Country Name;Country Code;Series Name;Series Code;Indicator Name;Indicator Code',
  faostat:
    'Domain Code;Domain;Area Code;Area Code (M49);Area Code (FAO);Area;Element Code;Element;Item Code;Item Code (CPC);' +
    'Item Code (FAO);Item;Year Code;Year;Unit;Value;Flag;Flag Description',
};

/** A file under the headers of its publisher, and the header that each has in the file. */
export interface Spelled {
  readonly file: PublishedFile;
  readonly own: (header: string) => string;
}

/**
 * The file as a publisher's, where a program has cleaned the names of its columns: `country_name`, `Country.Name` and
 * `COUNTRY NAME` are "Country Name", `X2000..YR2000.` is "2000 [YR2000]".
 * @returns null where no header is written otherwise
 */
export function spelledAs({ id }: Layout, file: PublishedFile): Spelled | null {
  const theirs = HEADERS[id]?.split(';');
  if (theirs === undefined) return null;
  const known = new Map(theirs.map((header) => [squeezed(header), header]));
  const taken = new Set(file.headers);
  const headers = file.headers.map((header) => {
    const other = asYear(header, id) ?? known.get(squeezed(header)) ?? header;
    return taken.has(other) ? header : other;
  });
  const changed = headers.flatMap((header, i) =>
    header === file.headers[i] ? [] : [[header, file.headers[i]]],
  );
  const own = new Map(changed as [string, string][]);
  if (changed.length === 0 || own.size < changed.length) return null;
  const ownOf = (header: string) => own.get(header) ?? header;
  return { file: { ...file, headers, words: (header) => file.words(ownOf(header)) }, own: ownOf };
}

/** What the layout says of the publisher's headers, of those of the file. */
export function inOwnHeaders(reading: Reading, own: Spelled['own']): Reading {
  const keyed = <T>(some: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(some).map(([header, of]) => [own(header), of]));
  const { map, drop, recode, where, counted } = reading;
  return {
    ...reading,
    ...(map && { map: keyed(map) }),
    ...(drop && { drop: drop.map(own) }),
    ...(recode && { recode: keyed(recode) }),
    ...(where && { where: keyed(where) }),
    ...(counted && { counted: { id: own(counted.id), date: own(counted.date) } }),
  };
}

/** `X2010` and `X2000..YR2000.`, as R writes years at the head of a column; `y2010f` of FAO, in its letters. */
function asYear(header: string, id: string): string | null {
  if (id === 'faostat' && /^y\d{4}[fn]?$/i.test(header)) return header.toUpperCase();
  const [, year, again] = /^[x_]?(\d{4})(?:[\s._]+yr(\d{4})[._]*)?$/i.exec(header) ?? [];
  if (year === undefined) return null;
  return again === undefined ? year : `${year} [YR${again}]`;
}

function squeezed(header: string): string {
  const plain = header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '').replace(/^x(?=\d)/, '');
}

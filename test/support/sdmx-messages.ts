/** Exports of two made-up economies as each format of SDMX says them; the numbers are nobody's. */

const AREAS = ['MEX', 'TWN'];
const YEARS = ['2010', '2011'];
/** By area and year; null is missing. */
const VALUES = [
  [1.5, 2.25],
  [40, null],
];
const POWERS = ['6', '3'];

const coded = (id: string, ids: readonly string[], keyPosition?: number) => ({
  id,
  ...(keyPosition === undefined ? {} : { keyPosition }),
  name: `Words of ${id}`,
  values: ids.map((code) => ({ id: code, name: `Words of ${code}` })),
});
const MEASURE = coded('MEASURE', ['EXGR'], 0);
const AREA = coded('REF_AREA', AREAS, 1);
const TIME = coded('TIME_PERIOD', YEARS, 2);
const POWER = coded('UNIT_MULT', POWERS);
const STATUS = coded('OBS_STATUS', ['A', 'M']);

const seriesOf = (attributes: boolean) =>
  Object.fromEntries(
    AREAS.map((_, a) => [
      `0:${a}`,
      {
        ...(attributes ? { attributes: [a] } : {}),
        observations: Object.fromEntries(
          YEARS.map((_, y) => {
            const value = VALUES[a]?.[y] ?? null;
            return [String(y), [value, value === null ? 1 : 0]];
          }),
        ),
      },
    ]),
  );

const BY_SERIES = {
  dimensions: { dataSet: [], series: [MEASURE, AREA], observation: [TIME] },
  attributes: { dataSet: [], series: [POWER], observation: [STATUS] },
};

const flat = {
  // the order in the message is not that of the key
  dimensions: { dataSet: [MEASURE], series: [], observation: [TIME, AREA] },
  attributes: { dataSet: [], series: [], observation: [STATUS, POWER, coded('MATURITY', [])] },
};
const observations = Object.fromEntries(
  AREAS.flatMap((_, a) =>
    YEARS.map((_, y) => {
      const value = VALUES[a]?.[y] ?? null;
      return [`${y}:${a}`, [value, value === null ? 1 : 0, a, null]];
    }),
  ),
);

const xml = (root: string, header: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!-- made up -->
<message:${root} xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:generic="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<message:Header><message:ID>X</message:ID>${header}</message:Header>
<message:DataSet action="Replace" xsi:type="ns1:DataSetType">
${body}
</message:DataSet>
</message:${root}>`;
const ofTime = '<message:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"/>';
const ofAll = '<message:Structure structureID="S" dimensionAtObservation="AllDimensions"/>';
const each = (act: (area: string, year: string, value: number | null, power: string) => string) =>
  AREAS.flatMap((area, a) =>
    YEARS.map((year, y) => act(area, year, VALUES[a]?.[y] ?? null, POWERS[a] ?? '')),
  ).join('\n');
const ofArea = (
  act: (
    area: string,
    power: string,
    own: (one: (year: string, value: number | null) => string) => string,
  ) => string,
) =>
  AREAS.map((area, a) =>
    act(area, POWERS[a] ?? '', (one) => YEARS.map((year, y) => one(year, VALUES[a]?.[y] ?? null)).join('')),
  ).join('\n');
const gv = (id: string, value: string) => `<generic:Value id="${id}" value="${value}"/>`;

export const SDMX_CSV = `DATAFLOW,MEASURE,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS
${each((area, year, value, power) => `T:DF(1.0),EXGR,${area},${year},${value ?? ''},${power},${value === null ? 'M' : 'A'}`)}
`;

/** The same table in every other format. */
export const SDMX_MESSAGES: Readonly<Record<string, string>> = {
  'SDMX-JSON 1.0 by series': JSON.stringify({
    header: { id: 'x' },
    dataSets: [{ action: 'Information', series: seriesOf(true) }],
    structure: BY_SERIES,
  }),
  'SDMX-JSON 2.0 by series, in `data`': JSON.stringify({
    meta: { id: 'x' },
    data: { structures: [BY_SERIES], dataSets: [{ structure: 0, series: seriesOf(true) }] },
  }),
  'SDMX-JSON 2.0 flat, attributes of each observation': JSON.stringify({
    data: { dataSets: [{ structure: 0, observations }], structures: [flat] },
  }),
  'SDMX-JSON 2.0, an attribute of a group of dimensions': JSON.stringify({
    data: {
      structures: [{ ...BY_SERIES, attributes: { dimensionGroup: [POWER], observation: [STATUS] } }],
      dataSets: [{ dimensionGroupAttributes: { ':0:': [0], ':1:': [1] }, series: seriesOf(false) }],
    },
  }),
  'SDMX-JSON 2.0, attributes inline and by default': JSON.stringify(
    {
      data: {
        structures: [
          {
            ...BY_SERIES,
            attributes: {
              series: [{ id: 'UNIT_MULT', default: '6' }],
              observation: [STATUS],
            },
          },
        ],
        dataSets: [
          {
            series: Object.fromEntries(
              Object.entries(seriesOf(false)).map(([key, one], a) => [
                key,
                { ...one, attributes: a === 0 ? [null] : ['3'] },
              ]),
            ),
          },
        ],
      },
    },
    null,
    2,
  ),
  'the shape of UNIDO': JSON.stringify({
    data: {
      dataSets: AREAS.map((area, a) => ({
        series: {
          [`EXGR.${area}.${POWERS[a]}`]: {
            observations: Object.fromEntries(
              YEARS.map((year, y) => [year, [[VALUES[a]?.[y] === null ? null : String(VALUES[a]?.[y])]]]),
            ),
          },
        },
      })),
      structure: {
        dimensions: { series: ['MEASURE', 'REF_AREA', 'UNIT_MULT'], observation: ['TIME_PERIOD'] },
      },
    },
  }),
  'SDMX-ML generic by series, the power in a group': xml(
    'GenericData',
    ofTime,
    ofArea(
      (
        area,
        power,
        own,
      ) => `<generic:Group type="G"><generic:GroupKey>${gv('REF_AREA', area)}</generic:GroupKey><generic:Attributes>${gv('UNIT_MULT', power)}</generic:Attributes></generic:Group>
<generic:Series><generic:SeriesKey>${gv('MEASURE', 'EXGR')}${gv('REF_AREA', area)}</generic:SeriesKey>
${own((year, value) => `<generic:Obs><generic:ObsDimension value="${year}"/><generic:ObsValue value="${value ?? 'NaN'}"/><generic:Attributes>${gv('OBS_STATUS', value === null ? 'M' : 'A')}</generic:Attributes></generic:Obs>`)}</generic:Series>`,
    ),
  ),
  'SDMX-ML generic flat': xml(
    'GenericData',
    ofAll,
    each(
      (area, year, value, power) =>
        `<generic:Obs><generic:ObsKey>${gv('MEASURE', 'EXGR')}${gv('REF_AREA', area)}${gv('TIME_PERIOD', year)}</generic:ObsKey>${value === null ? '' : `<generic:ObsValue value="${value}"/>`}<generic:Attributes>${gv('UNIT_MULT', power)}</generic:Attributes></generic:Obs>`,
    ),
  ),
  'SDMX-ML structure-specific by series': xml(
    'StructureSpecificData',
    ofTime,
    ofArea(
      (area, power, own) => `<Group xsi:type="ns1:Sibling" REF_AREA="${area}" UNIT_MULT="${power}"/>
<Series MEASURE="EXGR" REF_AREA="${area}" TITLE="R &amp; D &#233;">
${own((year, value) => `<Obs TIME_PERIOD="${year}"${value === null ? '' : ` OBS_VALUE="${value}"`} OBS_STATUS="${value === null ? 'M' : 'A'}"/>`)}</Series>`,
    ),
  ),
  'SDMX-ML structure-specific flat': xml(
    'StructureSpecificTimeSeriesData',
    ofAll,
    each(
      (area, year, value, power) =>
        `<Obs MEASURE='EXGR' REF_AREA='${area}' TIME_PERIOD='${year}' UNIT_MULT='${power}' OBS_VALUE='${value ?? ''}'/>`,
    ),
  ),
};

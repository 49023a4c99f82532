/** A made-up data flow with its structure, its lists of codes and the codes that have data, in each format. */

const urn = (kind: string, id: string) => `urn:sdmx:org.sdmx.infomodel.${kind}=T.X:${id}(1.0)`;
const AREAS = { MEX: 'Mexico', TWN: 'Chinese Taipei', KOR: 'Korea' };
const MEASURES = { EXGR: 'Exports', EXGR_DVA: 'Domestic value added in exports' };

const json = (constraint: string, enumeration: object, include: object) =>
  JSON.stringify({
    meta: { id: 'x' },
    data: {
      dataflows: [
        {
          agencyID: 'T.X',
          id: 'DSD_T@DF_T',
          version: '1.0',
          name: 'Made up',
          names: { es: 'Inventado', en: 'Made up' },
          structure: urn('datastructure.DataStructure', 'DSD_T'),
        },
      ],
      dataStructures: [
        {
          agencyID: 'T.X',
          id: 'DSD_T',
          dataStructureComponents: {
            dimensionList: {
              dimensions: [
                { id: 'REF_AREA', position: 2, ...enumeration },
                {
                  id: 'MEASURE',
                  position: 1,
                  localRepresentation: { enumeration: urn('codelist.Codelist', 'CL_MEASURE') },
                },
                { id: 'FREQ', position: 3 },
              ],
              timeDimensions: [{ id: 'TIME_PERIOD' }],
            },
          },
        },
      ],
      codelists: [
        { agencyID: 'T.X', id: 'CL_AREA', codes: codes(AREAS) },
        { agencyID: 'T.X', id: 'CL_MEASURE', codes: codes(MEASURES) },
      ],
      [constraint]: [
        {
          id: 'C',
          cubeRegions: [
            {
              ...include,
              keyValues: [
                { id: 'REF_AREA', values: ['MEX', 'TWN'] },
                { id: 'TIME_PERIOD', timeRange: { startPeriod: { period: '1995' } } },
              ],
            },
          ],
        },
      ],
    },
  });
const codes = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([id, name]) => ({ id, name, names: { es: `${name} (es)`, en: name } }));

const xml = (constraint: string, reference: (kind: string, id: string) => string) => `<?xml version="1.0"?>
<mes:Structure xmlns:mes="m" xmlns:str="s" xmlns:com="c">
<mes:Header><mes:ID>x</mes:ID><com:Name xml:lang="en">The header's own</com:Name></mes:Header>
<mes:Structures>
<str:Dataflows><str:Dataflow id="DSD_T@DF_T" agencyID="T.X" version="1.0"><com:Name xml:lang="es">Inventado</com:Name><com:Name xml:lang="en">Made up</com:Name>
<str:Structure>${reference('DataStructure', 'DSD_T')}</str:Structure></str:Dataflow></str:Dataflows>
<str:Codelists>${[['CL_AREA', AREAS] as const, ['CL_MEASURE', MEASURES] as const]
  .map(
    ([id, list]) => `<str:Codelist id="${id}" agencyID="T.X"><com:Name xml:lang="en">${id}</com:Name>
${Object.entries(list)
  .map(
    ([code, name]) =>
      `<str:Code id="${code}"><com:Name xml:lang="es">${name} (es)</com:Name><com:Name xml:lang="en">${name}</com:Name></str:Code>`,
  )
  .join('\n')}</str:Codelist>`,
  )
  .join('\n')}</str:Codelists>
<str:DataStructures><str:DataStructure id="DSD_T" agencyID="T.X"><com:Name>Its structure</com:Name><str:DataStructureComponents><str:DimensionList id="DimensionDescriptor">
<str:Dimension id="REF_AREA" position="2"><str:ConceptIdentity><Ref id="AREA" agencyID="T.X"/></str:ConceptIdentity><str:LocalRepresentation><str:Enumeration>${reference('Codelist', 'CL_AREA')}</str:Enumeration></str:LocalRepresentation></str:Dimension>
<str:Dimension id="MEASURE" position="1"><str:LocalRepresentation><str:Enumeration>${reference('Codelist', 'CL_MEASURE')}</str:Enumeration></str:LocalRepresentation></str:Dimension>
<str:Dimension id="FREQ" position="3"/>
<str:TimeDimension id="TIME_PERIOD"/></str:DimensionList>
<str:AttributeList><str:Attribute id="UNIT_MULT"><str:LocalRepresentation><str:Enumeration>${reference('Codelist', 'CL_MULT')}</str:Enumeration></str:LocalRepresentation></str:Attribute></str:AttributeList>
</str:DataStructureComponents></str:DataStructure></str:DataStructures>
<str:Constraints><str:${constraint} id="C" type="Actual"><str:ConstraintAttachment><str:Dataflow><Ref id="DSD_T@DF_T" agencyID="T.X"/></str:Dataflow></str:ConstraintAttachment>
<str:CubeRegion include="true"><com:KeyValue id="REF_AREA"><com:Value>MEX</com:Value><com:Value>TWN</com:Value></com:KeyValue>
<com:KeyValue id="TIME_PERIOD"><com:TimeRange><com:StartPeriod>1995</com:StartPeriod></com:TimeRange></com:KeyValue></str:CubeRegion>
<str:CubeRegion include="false"><com:KeyValue id="REF_AREA"><com:Value>KOR</com:Value></com:KeyValue></str:CubeRegion></str:${constraint}></str:Constraints>
</mes:Structures></mes:Structure>`;

const AREA = { localRepresentation: { enumeration: urn('codelist.Codelist', 'CL_AREA') } };

export const SDMX_STRUCTURES: Readonly<Record<string, string>> = {
  'SDMX-JSON 1.0': json('contentConstraints', AREA, { isIncluded: true }),
  'SDMX-JSON 2.0': json('dataConstraints', AREA, { include: true }),
  'SDMX-ML 2.1': xml('ContentConstraint', (_, id) => `<Ref id="${id}" agencyID="T.X" version="1.0"/>`),
  'SDMX-ML 3.0': xml('DataConstraint', (kind, id) => urn(`some.${kind}`, id)),
};

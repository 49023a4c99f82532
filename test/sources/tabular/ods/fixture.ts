/** A document of LibreOffice with two sheets and all that a sheet can hold beside plain cells. */
export const ODS_CONTENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3">
<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>
<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>
<table:table table:name="Datos" table:style-name="ta1">
<table:shapes><draw:frame><draw:text-box><text:p>Gráfica</text:p></draw:text-box></draw:frame></table:shapes>
<table:table-column table:number-columns-repeated="16384"/>
<table:table-row><table:table-cell office:value-type="string"><text:p>clase</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>fecha</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>una nota</text:p></office:annotation><text:p>output<text:s/>real</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>persons</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/></table:table-row>
<table:table-row><table:table-cell office:value-type="float" office:value="101"><text:p>0101</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2000-01-31"><text:p>ene-00</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]*2" office:value-type="float" office:value="100.5"><text:p>100.5</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="10"><text:p>10</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="filter"><table:table-cell office:value-type="string"><text:p>0102</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2000-01-31T00:00:00"><text:p>ene-00</text:p></table:table-cell><table:table-cell office:value-type="string" calcext:value-type="error" table:formula="of:=NA()"><text:p>#N/A</text:p></table:table-cell><table:table-cell office:value-type="currency" office:currency="MXN" office:value="20"><text:p>$20.00</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table>
<table:table table:name="Oculta" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>`;

/** The sheets with these rows alone, each given as XML. */
export function odsContent(sheets: Readonly<Record<string, string>>): string {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`,
  );
  return `<office:document-content><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
}

export function odsRow(cells: readonly (string | number)[], attributes = ''): string {
  const written = cells.map((cell) =>
    typeof cell === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`,
  );
  return `<table:table-row${attributes}>${written.join('')}</table:table-row>`;
}

import { describe, expect, it } from 'vitest';
import { textColumn } from '../../../src/base/table.ts';
import { columnOfHeader } from '../../../src/columns/vocabulary.ts';
import { notes, outcome, read } from './support.ts';

function fields(header: string, row: string, map: Record<string, string> = {}): string[] {
  return read(`${header}\n${row}\n`, { map })
    .table.fields.map(({ name }) => name)
    .slice(0, -1);
}

describe('columnOfHeader', () => {
  it.each([
    ['Clase', 'activity'],
    ['Clase de actividad', 'activity'],
    ['CODIGO_ACTIVIDAD', 'activity'],
    ['código de actividad', 'activity'],
    ['AÑO', 'year'],
    ['anio', 'year'],
    ['Mes', 'month'],
    ['Fecha', 'period'],
    ['Período', 'period'],
    ['Valor de producción', 'output_nominal'],
    ['Valor de la producción (miles de pesos)', 'output_nominal'],
    ['Horas-hombre', 'hours'],
    ['Horas trabajadas', 'hours'],
    ['Personal ocupado', 'persons'],
    ['Índice de precios', 'price_index'],
    ['índice de precios [2003=100]', 'price_index'],
    ['País', 'economy'],
    ['hours worked', 'hours'],
    ['OBS_VALUE', 'value'],
    ['Value Added', 'value_added'],
    ['exportaciones (% del PIB)', undefined],
    ['clases', undefined],
  ])('%s is %s', (header, field) => {
    expect(columnOfHeader(header)?.name).toBe(field);
  });
});

describe('planColumns', () => {
  it('notes which column became which field', () => {
    const result = read('clase,año,horas\na,2003,1\n');
    expect(notes(result)).toContain('"clase" as activity, "año" as period, "horas" as hours');
  });
  it('lets a code win over a name, and the field itself over both', () => {
    expect(fields('iso3,country,x', 'MEX,Mexico,1')).toEqual(['economy', 'country', 'x']);
    expect(fields('economy,iso3,country', 'MEX,MEX,Mexico')).toEqual(['economy', 'iso3', 'country']);
  });
  it('refuses two columns with the same claim, unless one is named', () => {
    expect(outcome(() => fields('horas,horas trabajadas', '1,2'))).toBe('duplicate-field@1:2');
    expect(fields('horas,horas trabajadas', '1,2', { horas: 'hours' })).toEqual([
      'hours',
      'horas trabajadas',
    ]);
    expect(outcome(() => fields('a,b', '1,2', { a: 'hours', b: 'hours' }))).toBe('duplicate-field@1:2');
    expect(outcome(() => fields('hours,b', '1,2', { b: 'hours', hours: 'hours' }))).toBe(
      'duplicate-field@1:2',
    );
  });
  it('finds the columns of map whatever their capitals and accents', () => {
    expect(fields('Valor Bruto,x', '1,2', { 'valor bruto': 'output_real' })).toEqual(['output_real', 'x']);
    expect(outcome(() => fields('valor,x', '1,2', { balor: 'output' }))).toBe('unknown-name');
    expect(() => fields('valor,x', '1,2', { balor: 'output' })).toThrow('no column "balor"');
  });
  it('reads a mapped column as its field: codes as text', () => {
    const result = read('k,v\n10121,5\n', { map: { k: 'product', v: 'value' } });
    expect(textColumn(result.table, 'product')).toEqual(['10121']);
  });
  it('keeps the lines of an earlier reading apart from its own', () => {
    expect(fields('x,source_line', '1,7')).toEqual(['x', 'original_source_line']);
    expect(outcome(() => fields('x,__proto__', '1,7'))).toBe('duplicate-field@1:2');
    expect(fields('x,constructor', '1,7')).toEqual(['x', 'constructor']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Row, tableOf } from '../../src/base/table.ts';
import { ownNames } from '../../src/workspace/own-names.ts';

const named = (header: string, rows: readonly (readonly [string, string])[]) => {
  const fields = ['activity', header].map((name) => ({ name, title: { en: name, es: name } }));
  return ownNames(
    tableOf(
      'panel',
      fields,
      rows.map(([activity, name]): Row => ({ activity, [header]: name })),
    ),
  );
};

describe('names of classes in a file of somebody', () => {
  it('stand in a column beside the codes', () => {
    const rows = [
      ['311', 'Alimentos'],
      ['312', 'Bebidas'],
      ['311', 'Alimentos'],
    ] as const;
    expect(named('Descripción', rows)).toEqual({
      311: { en: 'Alimentos', es: 'Alimentos' },
      312: { en: 'Bebidas', es: 'Bebidas' },
    });
  });
  it.each(['nombre_entidad', 'Nombre del municipio', 'region name', 'company name', 'geo_name'])(
    'are not those of places and firms: %s',
    (header) => {
      const rows = [
        ['311', 'Jalisco'],
        ['312', 'Puebla'],
      ] as const;
      expect(named(header, rows)).toEqual({});
    },
  );
  it('are not one name for all, nor two for one', () => {
    const [same, two] = [
      [
        ['311', 'Total'],
        ['312', 'Total'],
      ],
      [
        ['311', 'a'],
        ['311', 'b'],
      ],
    ] as const;
    expect(named('nombre', same)).toEqual({});
    expect(named('nombre', two)).toEqual({});
    expect(named('nombre', [['311', 'Alimentos']])).toEqual({ 311: { en: 'Alimentos', es: 'Alimentos' } });
  });
});

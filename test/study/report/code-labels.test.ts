import { beforeAll, describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/base/table.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { withCodeLabels } from '../../../src/study/report/code-labels.ts';

const NAMES = {
  c14: { en: 'Electrical equipment', es: 'Equipo eléctrico' },
  man: { en: 'Manufacturing', es: 'Manufacturas' },
  Agriculture: { en: 'Agriculture', es: 'Agricultura' },
  semiconductors: { en: 'semiconductors', es: 'semiconductores' },
  'it-management': { en: 'IT methods for management', es: 'métodos de informática para la gestión' },
};

describe('withCodeLabels', () => {
  beforeAll(useShippedCatalog);
  it('puts a code before its name, and reads a word by its name alone in either language', () => {
    const rows = [...Object.keys(NAMES), 'unknown'].map((activity) => ({ activity }));
    const [field] = withCodeLabels(
      tableOf('result', [{ name: 'activity', title: { en: 'Class', es: 'Clase' } }], rows),
      NAMES,
    ).fields;
    expect(field?.labels).toEqual({
      c14: { en: 'c14 Electrical equipment', es: 'c14 Equipo eléctrico' },
      man: { en: 'man Manufacturing', es: 'man Manufacturas' },
      Agriculture: NAMES.Agriculture,
      semiconductors: NAMES.semiconductors,
      'it-management': NAMES['it-management'],
    });
  });
  it('reads instruments of policy by name, orientations in words, and codes of the data among the terms', () => {
    const fields = ['instrument', 'orientation', 'term'].map((name) => ({
      name,
      title: { en: name, es: name },
    }));
    const rows = [
      { instrument: 'mex-plan-1994', orientation: 'horizontal; export-contingent', term: 'c14' },
      { instrument: 'unknown', orientation: 'horizontal; of-ours', term: 'total' },
    ];
    const plan = { en: 'National plan', es: 'Plan nacional' };
    const named = withCodeLabels(tableOf('result', fields, rows), { ...NAMES, 'mex-plan-1994': plan });
    expect(named.fields.map(({ labels }) => labels)).toEqual([
      { 'mex-plan-1994': plan },
      {
        'horizontal; export-contingent': {
          en: 'horizontal; export-contingent',
          es: 'horizontal; condicionada a exportar',
        },
      },
      { c14: { en: 'c14 Electrical equipment', es: 'c14 Equipo eléctrico' } },
    ]);
  });
  it('has words for choices and variants, and leaves an option as it is asked for', () => {
    const fields = ['choice', 'variant', 'account', 'type'].map((name) => ({
      name,
      title: { en: name, es: name },
    }));
    const rows = [
      { choice: 'headline', variant: 'three-term', account: 'output', type: 'park' },
      { choice: 'price-base', variant: 'prices:1994', account: 'CO2', type: 'of-ours' },
      { choice: 'iterations', variant: 'iterations=20', account: 'value_added', type: 'loan' },
      { choice: 'summary', variant: 'same-sign', account: 'output', type: 'loan' },
    ];
    const words = withCodeLabels(tableOf('result', fields, rows), {}).fields.map(({ labels = {} }) =>
      Object.fromEntries(Object.entries(labels).map(([code, { es }]) => [code, es])),
    );
    expect(words).toEqual([
      { headline: 'cifra principal', 'price-base': 'base de precios', summary: 'resumen' },
      {
        'three-term': 'tres términos: intrínseco, estático, dinámico',
        'prices:1994': 'precios de 1994',
        'same-sign': 'mismo signo',
      },
      { output: 'producción', value_added: 'valor agregado' },
      { park: 'parque industrial o científico', loan: 'crédito' },
    ]);
  });
});

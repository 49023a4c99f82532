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
});

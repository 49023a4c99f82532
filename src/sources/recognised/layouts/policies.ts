import { plainHeader } from '../../../columns/plain-header.ts';
import type { Layout } from '../layout.ts';

/** Policy interventions. */
export const policyLayouts: readonly Layout[] = [
  {
    id: 'gta',
    title: { en: 'Global Trade Alert, interventions', es: 'Global Trade Alert, intervenciones' },
    needs: ['intervention id', 'intervention type'],
    fits: ({ headers }) => headers.some((name) => plainHeader(name).startsWith('implementing jurisdiction')),
    reading: () => ({}),
    importAs: 'gta',
    seen: 'documents',
  },
];

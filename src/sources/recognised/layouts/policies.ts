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
    knows: [
      {
        en: 'Interventions, not numbers: import gta keeps them as instruments of policy.',
        es: 'Intervenciones y no números: import gta las guarda como instrumentos de política.',
      },
    ],
    seen: 'documents',
  },
];

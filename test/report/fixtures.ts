import { same, type Text } from '../../src/base/locale.ts';
import type { Release } from '../../src/base/metadata.ts';
import { UNITS } from '../../src/base/unit.ts';
import type { Work } from '../../src/base/work.ts';
import type { MethodNote } from '../../src/report/method-note.ts';
import type { ClaimView, ReportModel } from '../../src/report/model.ts';
import { FIGURES, NAMES, tableFrom } from '../figures/fixtures.ts';

const text = (en: string, es: string): Text => ({ en, es });

const FABRICANT: Work = {
  id: 'fabricant1942',
  type: 'book',
  author: [{ family: 'Fabricant', given: 'S.' }],
  issued: { 'date-parts': [[1942]] },
  title: 'Employment in Manufacturing, 1899–1939',
  publisher: 'NBER',
};

export const METHOD: MethodNote = {
  indicatorTitle: text(
    'Decomposition of productivity growth',
    'Descomposición del crecimiento de la productividad',
  ),
  indicatorId: 'decomposition',
  formula: [same('ΔP = Σᵢ s₀ᵢ Δpᵢ + Σᵢ p₀ᵢ Δsᵢ')],
  references: [{ reference: { work: 'fabricant1942', chapter: '3' }, work: FABRICANT }],
  conventions: [
    text('Shares of hours weight the classes.', 'Las clases se ponderan con su parte de las horas.'),
  ],
  options: [{ name: 'from', value: '1994' }],
  releases: [{ id: 'made-up', title: same('Made-up release'), citation: 'Author (2020). Made up.' }],
  residuals: [{ identity: 'effects add up', value: 2.2e-16, tolerance: 1e-9 }],
  dropped: [{ what: text('classes without hours', 'clases sin horas'), count: 1234, examples: ['311'] }],
  notes: [
    { level: 'warning', text: text('The sign depends on prices.', 'El signo depende de los precios.') },
    { level: 'info', text: text('190 classes enter.', 'Entran 190 clases.') },
  ],
  explain: 'escalar explain made-up decomposition',
};

export const RELEASE: Release = {
  id: 'made-up',
  title: same('Made-up release'),
  producer: 'Institute of Examples',
  version: '3',
  published: '2020-05',
  citation: 'Author (2020). Made up.',
  licence: { en: 'CC BY 4.0', es: 'CC BY 4.0' },
  address: 'https://example.org/data',
  conventions: [text('Million dollars.', 'Millones de dólares.')],
  selection: text('Manufacturing.', 'Manufactura.'),
  files: [
    { table: 't', path: 't.parquet', rows: 17_748, bytes: 1, sha256: 'ab'.repeat(32), sourceFile: 't.csv' },
  ],
};

export const TABLE = tableFrom({ economy: null, growth: UNITS.percent, share: UNITS.percentOfChange }, [
  ['MEX', 18.2, 6.21],
  ['TWN', 1118.4, -7.19],
  ['BRA', 0, { missing: 'undefined-share-of-change' }],
  ['KOR', { missing: 'not-reported' }, { missing: 'not-reported' }],
]);

const claim = (
  id: string,
  status: ClaimView['status'],
  ours: number | null,
  topic = 'external',
): ClaimView => ({
  id,
  topic,
  statement: text(`Statement ${id}`, `Afirmación ${id}`),
  articleValue: 363.2,
  unit: 'percent',
  ours,
  status,
  words: text('As published.', 'Como se publicó.'),
  step: 'growth',
  articleSource: { en: 'BIE (INEGI 2011c)', es: 'BIE (INEGI 2011c)' },
});

export const CLAIMS: readonly ClaimView[] = [
  claim('one', 'reproduced', 363.21),
  claim('two', 'differs', 363.24, 'productivity'),
  claim('three', 'analogue', 401),
  claim('four', 'not checkable', null),
];

export const MODEL: ReportModel = {
  id: 'made-up',
  title: text('Is it possible to upgrade?', '¿Es posible escalar?'),
  subtitle: text('Mexico and Taiwan', 'México y Taiwán'),
  summary: [text('Growth was **slow**.', 'El crecimiento fue **lento**.')],
  sections: [
    {
      id: 'industry',
      title: text('Industry', 'Industria'),
      blocks: [
        { kind: 'prose', text: text('First.\n\n- one\n- two', 'Primero.\n\n- uno\n- dos') },
        { kind: 'figure', spec: FIGURES.bar, method: METHOD, tableCsv: 'tables/bar.csv' },
        { kind: 'table', title: text('Growth', 'Crecimiento'), table: TABLE, method: METHOD, labels: NAMES },
        {
          kind: 'card',
          method: METHOD,
          card: {
            figure: FIGURES.sensitivity,
            low: -30.6,
            high: 8.9,
            signStable: false,
            sentence: text('From −30.6 to 8.9.', 'De −30.6 a 8.9.'),
          },
        },
        { kind: 'figure', spec: FIGURES.line, method: METHOD },
      ],
    },
  ],
  claims: CLAIMS,
  releases: [RELEASE],
  references: [FABRICANT],
  versions: { escalar: '0.1.0', study: 'abc123' },
  otherLanguage: { lang: 'es', href: 'report.es.html' },
};

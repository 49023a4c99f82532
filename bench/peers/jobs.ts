/** One thing that Escalar and others compute from the same file, each as a whole command. */
export interface Job {
  readonly id: string;
  readonly title: { readonly en: string; readonly es: string };
  /** The file or folder below the folder of the run. */
  readonly input: string;
  readonly escalar: readonly string[];
  /** Where its numbers stand in our result, and what ours are multiplied by to be theirs. */
  readonly keys: readonly string[];
  readonly scale?: number;
  /** The peers, by name, with the script that asks them; `formula` where the script writes the formula out. */
  readonly asked: readonly { readonly peer: string; readonly script: string; readonly formula: boolean }[];
}

const package_ = (peer: string, script: string) => ({ peer, script, formula: false });
const formula = (peer: string, script: string) => ({ peer, script, formula: true });

export const JOBS: readonly Job[] = [
  {
    id: 'complexity',
    title: { en: 'ECI, 230 economies × 5,000 products', es: 'ECI, 230 economías × 5,000 productos' },
    input: 'many.csv',
    escalar: ['complexity', '--show', 'term=eci'],
    keys: ['reporter'],
    asked: [
      package_('ecomplexity', 'complexity-ecomplexity.py'),
      package_('economiccomplexity', 'complexity-economiccomplexity.R'),
      formula('numpy', 'complexity-formula.py'),
      formula('R', 'complexity-formula.R'),
    ],
  },
  {
    id: 'density',
    title: {
      en: 'density of relatedness, 230 × 5,000, 1.15 million numbers',
      es: 'densidad de la proximidad, 230 × 5,000, 1.15 millones de números',
    },
    input: 'many.csv',
    escalar: ['relatedness', '--show', 'term=density'],
    keys: ['reporter', 'product'],
    asked: [
      package_('ecomplexity', 'density-ecomplexity.py'),
      package_('EconGeo', 'density-EconGeo.R'),
      formula('numpy', 'density-formula.py'),
      formula('R', 'density-formula.R'),
    ],
  },
  {
    id: 'rca',
    title: { en: 'RCA of 5 million flows', es: 'VCR de 5 millones de flujos' },
    input: 'flows.csv',
    escalar: ['rca', '--show', 'term=rca'],
    keys: ['period', 'reporter', 'product'],
    asked: [
      package_('DuckDB shell', 'rca.sql'),
      formula('pandas', 'rca-formula.py'),
      formula('data.table', 'rca-formula.R'),
    ],
  },
  {
    id: 'gini',
    title: { en: 'Gini of the exports of 230 economies', es: 'Gini de las exportaciones de 230 economías' },
    input: 'many.csv',
    escalar: ['trade-concentration', '--show', 'term=gini'],
    keys: ['reporter'],
    asked: [
      package_('ineq', 'gini-ineq.R'),
      formula('pandas', 'gini-formula.py'),
      formula('data.table', 'gini-formula.R'),
    ],
  },
  {
    id: 'content',
    title: {
      en: 'foreign content of exports by industry, table of 1,435 rows in CSV',
      es: 'contenido extranjero de las exportaciones por industria, cuadro de 1,435 filas en CSV',
    },
    input: 'table',
    escalar: ['gross-exports', '--with', 'level=sector', '--with', 'as=share', '--show', 'term=FC'],
    keys: ['exporter', 'sector'],
    asked: [
      package_('decompr', 'content-decompr.R'),
      package_('gvc', 'content-gvc.R'),
      package_('exvatools', 'content-exvatools.R'),
      package_('ioanalysis', 'content-ioanalysis.R'),
      package_('pymrio', 'content-pymrio.py'),
      formula('numpy', 'content-formula.py'),
      formula('R', 'content-formula.R'),
    ],
  },
];

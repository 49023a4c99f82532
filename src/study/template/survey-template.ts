import type { Lang } from '../../base/locale.ts';
import { inventedSurvey } from './invented-survey.ts';

/** A file of the folder that `escalar init` writes. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

const MARK: Readonly<Record<Lang, string>> = {
  en: 'INVENTED NUMBERS: an example to be replaced by your own survey',
  es: 'CIFRAS INVENTADAS: ejemplo para sustituir con los datos de su encuesta',
};

const HEADER: Readonly<Record<Lang, readonly string[]>> = {
  en: ['activity', 'period', 'output_nominal', 'price_index', 'hours', 'persons'],
  es: [
    'clase',
    'periodo',
    'valor de producción',
    'índice de precios',
    'horas trabajadas',
    'personal ocupado',
  ],
};

/** The example survey as CSV: a line that says the numbers are invented, a header, 216 rows. */
export function surveyCsv(lang: Lang): string {
  const rows = inventedSurvey().map(({ activity, period, outputNominal, priceIndex, hours, persons }) =>
    [activity, period, outputNominal, priceIndex.toFixed(2), hours.toFixed(1), persons].join(','),
  );
  return `${[MARK[lang], HEADER[lang].join(','), ...rows].join('\n')}\n`;
}

/** What a person must know to put their own survey in place of the example. */
export function surveyReadme(lang: Lang, study = 'study.yaml'): string {
  return lang === 'es' ? readmeEs(study) : readmeEn(study);
}

function readmeEn(study: string): string {
  return `# A study of your own

\`survey.csv\` holds **invented numbers** of six made-up classes, January 2003 to December 2005.
They show the layout and let you try the commands; they say nothing about any economy.

    escalar run ${study}

## Put your data in its place

A row is a class in a month. The columns:

| column | what it is | unit in the example |
|---|---|---|
| activity | code of the class; text, so zeros in front stay | |
| period | month (2003-12); a quarter (2003-Q4) or a year (2003) will do | |
| output_nominal | value of production at the prices of the month | thousand pesos |
| price_index | price index of the class | December 2003 = 100 |
| hours | hours worked in the month | thousand hours |
| persons | persons engaged | persons |

- Delete the first line, which says that the numbers are invented.
- Units are yours to choose, but the same in every row; say them in the titles of \`${study}\`.
- A cell that was not reported stays empty, or NA. A suppressed one is C. Zero means zero.
- A survey with months as columns and a column "variable" can be used as it is, and so can an
  .xlsx. Other names of columns go under \`map\` of the file in \`${study}\`.
- What cannot be told for sure is refused, with line and column: for example "1,234", which may be
  a thousand or one and a bit. Then say \`decimal\` as the message explains.
- Leave out totals and subtotals: they would count everything twice.
- The claim at the end of \`${study}\` is an example as well: write the one to be checked, or delete it.
`;
}

function readmeEs(study: string): string {
  return `# Un estudio propio

\`survey.csv\` contiene **cifras inventadas** de seis clases ficticias, de enero de 2003 a diciembre
de 2005. Muestran cómo se acomodan los datos y sirven para probar los comandos; no dicen nada de
ninguna economía.

    escalar run ${study}

## Ponga sus datos en su lugar

Cada fila es una clase en un mes. Las columnas:

| columna | qué es | unidad en el ejemplo |
|---|---|---|
| clase | clave de la clase; es texto, así que conserva los ceros a la izquierda | |
| periodo | mes (2003-12); también sirve un trimestre (2003-Q4) o un año (2003) | |
| valor de producción | valor de la producción a precios del mes | miles de pesos |
| índice de precios | índice de precios de la clase | diciembre de 2003 = 100 |
| horas trabajadas | horas trabajadas en el mes | miles de horas |
| personal ocupado | personas ocupadas | personas |

- Borre la primera línea, la que advierte que las cifras son inventadas.
- Puede usar otras unidades, siempre que sean las mismas en todas las filas; anótelas en los
  títulos de \`${study}\`.
- La celda sin dato se deja vacía, o ND. La suprimida por confidencialidad lleva C. Cero es cero.
- También sirve, tal como está, una encuesta con los meses en columnas y una columna "variable", o
  un .xlsx. Si las columnas tienen otros nombres, indíquelos con \`map\`, bajo el archivo, en \`${study}\`.
- Lo que no puede saberse con certeza se rechaza, con línea y columna: por ejemplo "1,234", que
  puede ser mil doscientos treinta y cuatro o uno y fracción. En ese caso indique \`decimal\`, como
  explica el mensaje.
- No incluya totales ni subtotales: contarían todo dos veces.
- La afirmación al final de \`${study}\` también es un ejemplo: escriba la que quiera contrastar o bórrela.
`;
}

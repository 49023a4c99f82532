import type { Lang } from '../../base/locale.ts';
import { surveyCsv, surveyReadme } from './survey-template.ts';

/** The files of a new study, by name. */
export function starterStudy(lang: Lang): Readonly<Record<string, string>> {
  return { 'study.yaml': starterYaml(lang), 'survey.csv': surveyCsv(lang), 'README.md': surveyReadme(lang) };
}

/** A small study of a monthly class survey, in one language; every part may be changed. */
function starterYaml(lang: Lang): string {
  const say = (en: string, es: string) => JSON.stringify(lang === 'en' ? en : es);
  const note = (en: string, es: string) => `# ${lang === 'en' ? en : es}`;
  return `${note('A study of your own. Run it: escalar run study.yaml', 'Un estudio propio. Para ejecutarlo: escalar run study.yaml')}
id: my-study
title: ${say('My class survey', 'Mi encuesta por clase')}
subtitle: ${say('Productivity, structural change and concentration', 'Productividad, cambio estructural y concentración')}

parameters:
  from: { about: ${say('First year', 'Año inicial')}, default: "2003" }
  to: { about: ${say('Last year', 'Año final')}, default: "2005" }
  prices: { about: ${say('Price base: a month or a year', 'Base de precios: un mes o un año')}, default: "2003-12" }

data:
  survey:
    file: survey.csv
    ${note('read: { decimal: ",", delimiter: ";" }', 'read: { decimal: ",", delimiter: ";" }')}
    ${note('map: { "my column": output_nominal }', 'map: { "mi columna": output_nominal }')}

steps:
  productivity:
    title: ${say('Real output per hour', 'Producto real por hora')}
    indicator: labour-productivity
    data: survey
    ${note('the classes of both years alone, as in the decomposition', 'solo las clases de ambos años, como en la descomposición')}
    with: { from: $from, to: $to, price_base: $prices, index: first, matched: ends }
  decomposition:
    title: ${say('Where growth came from', 'De dónde vino el crecimiento')}
    indicator: shift-share
    data: survey
    with: { from: $from, to: $to, price_base: $prices }
  card:
    title: ${say('The structural effect over the choices', 'El efecto estructural según las elecciones')}
    indicator: decomposition-sensitivity
    data: survey
    with: { from: $from, to: $to, price_base: $prices }
  no-growth:
    title: ${say('Classes without growth', 'Clases sin crecimiento')}
    indicator: classes-without-growth
    data: survey
    with: { from: $from, to: $to, price_base: $prices }
  concentration:
    title: ${say('Share of the three largest classes', 'Participación de las tres clases mayores')}
    indicator: concentration
    data: survey
    with: { top: 3 }

values:
  growth: { step: decomposition, where: { term: growth }, digits: 1 }
  structural: { step: decomposition, where: { term: structural, unit: points }, digits: 1 }
  cr3: { step: concentration, where: { period: $to, term: top_share }, digits: 1 }

${sentencesYaml(say)}
sections:
  - id: productivity
    title: ${say('Productivity', 'Productividad')}
    blocks:
      - figure:
          id: productivity
          kind: line
          step: productivity
          where: { term: index }
          x: period
          series: activity
          title: ${say('Real output per hour by class', 'Producto real por hora, por clase')}
      - table:
          step: decomposition
          where: { unit: points }
          pivot: term
          title: ${say('Decomposition, points of growth', 'Descomposición, puntos de crecimiento')}
      - card:
          step: card
          where: { unit: points }
          title: ${say('How sure is the structural effect?', '¿Qué tan seguro es el efecto estructural?')}
      - table:
          step: no-growth
          pivot: term
          title: ${say('Classes without growth', 'Clases sin crecimiento')}
  - id: concentration
    title: ${say('Concentration', 'Concentración')}
    blocks:
      - figure:
          id: concentration
          kind: line
          step: concentration
          where: { term: top_share }
          x: period
          title: ${say('Share of the three largest classes in output', 'Participación de las tres clases mayores en la producción')}

claims:
  - id: structural-effect
    topic: productivity
    statement: ${say('Labour moving between classes added about 1.0 point', 'El desplazamiento del trabajo entre clases aportó cerca de 1.0 punto')}
    value: 1
    unit: points
    tolerance: 0.5
    source: ${say('write here who says so', 'escriba aquí quién lo dice')}
    checks:
      - { value: structural, as: reproduction, words: ${say('From the survey.', 'Con la encuesta.')} }
    needs: ${say('a class survey', 'una encuesta por clase')}
`;
}

/** A sentence for each way that a number can go, and the finding that they make. */
function sentencesYaml(say: (en: string, es: string) => string): string {
  return `sentences:
  growth-said:
    of: growth
    rise: ${say('Real output per hour rose by {growth}% from {$from} to {$to}.', 'El producto real por hora aumentó {growth}% de {$from} a {$to}.')}
    fall: ${say('Real output per hour fell by {growth}% from {$from} to {$to}.', 'El producto real por hora disminuyó {growth}% de {$from} a {$to}.')}
    same: ${say('Real output per hour was the same in {$to} as in {$from}.', 'El producto real por hora fue el mismo en {$to} que en {$from}.')}
  structural-said:
    of: structural
    rise: ${say('Hours that moved between classes added {structural} points.', 'Las horas que pasaron de unas clases a otras aportaron {structural} puntos.')}
    fall: ${say('Hours that moved between classes took away {structural} points.', 'Las horas que pasaron de unas clases a otras restaron {structural} puntos.')}
    same: ${say('Hours that moved between classes changed nothing.', 'Las horas que pasaron de unas clases a otras no alteraron el resultado.')}

findings:
  - "{growth-said} {structural-said}"
`;
}

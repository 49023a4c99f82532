import type { Text } from '../base/locale.ts';
import type { VerdictWord } from './verdict-model.ts';

/** Mark, words and style of a verdict: the mark tells them apart without colour. */
export const VERDICT_MARKS: Readonly<
  Record<VerdictWord, { readonly mark: string; readonly name: Text; readonly style: string }>
> = {
  up: { mark: '▲', name: { en: 'up', es: 'asciende' }, style: 'reproduced' },
  down: { mark: '▼', name: { en: 'down', es: 'desciende' }, style: 'differs' },
  mixed: { mark: '◆', name: { en: 'mixed', es: 'mixto' }, style: 'analogue' },
  'no-evidence': { mark: '○', name: { en: 'no evidence', es: 'sin evidencia' }, style: 'not-checkable' },
};

export const VERDICT_WORDS = {
  verdict: { en: 'Verdict', es: 'Dictamen' },
  comparison: { en: 'Comparison', es: 'Comparación' },
  rules: { en: 'Rules', es: 'Reglas' },
  rule: { en: 'Rule, and what it asks', es: 'Regla y lo que pregunta' },
  ruleAlone: { en: 'Rule', es: 'Regla' },
  number: { en: 'Rule and numbers', es: 'Regla y números' },
  ours: { en: 'our definition', es: 'definición nuestra' },
  knife: { en: 'within', es: 'a menos de' },
  exact: { en: 'knife edge', es: 'en el filo' },
  place: { en: 'place', es: 'lugar' },
  places: { en: 'places', es: 'lugares' },
  point: { en: 'point', es: 'punto' },
  points: { en: 'points', es: 'puntos' },
  numbersOf: { en: 'numbers of:', es: 'números de:' },
  lacking: {
    en: 'Rules without evidence, and what they need',
    es: 'Reglas sin evidencia y lo que necesitan',
  },
  needs: { en: 'needs', es: 'necesita' },
  all: { en: 'All rules', es: 'Todas las reglas' },
  elsewhere: {
    en: 'see the other kind',
    es: 'véase el otro tipo',
  },
  context: { en: 'For context', es: 'Contexto' },
  none: { en: 'no data', es: 'sin datos' },
  legend: {
    en: '▲ up, ▼ down, ◆ mixed: the numbers do not all move the same way, or do not move, ○ no evidence. ≈ a knife edge: the verdict would turn if a change within that size had the opposite sign. Rules are counted, never added into a score: they ask different questions, and some share a number.',
    es: '▲ asciende, ▼ desciende, ◆ mixto: los números no se mueven todos en el mismo sentido, o no se mueven, ○ sin evidencia. ≈ en el filo: el dictamen cambiaría si un cambio de ese tamaño o menor tuviera el signo contrario. Las reglas se cuentan, nunca se suman en un puntaje: hacen preguntas distintas y algunas comparten un número.',
  },
  marks: {
    en: '▲ up, ▼ down, ◆ mixed; ≈ it would turn if a change of that size or less had the opposite sign. Rules are not a score: they ask different questions.',
    es: '▲ asciende, ▼ desciende, ◆ mixto; ≈ cambiaría si un cambio de ese tamaño o menor tuviera el signo contrario. Las reglas no son un puntaje: hacen preguntas distintas.',
  },
  scales: {
    en: 'The two bars of a row share one scale; rows have their own. The thin line is zero.',
    es: 'Las dos barras de un renglón comparten escala; cada renglón tiene la suya. La línea delgada es el cero.',
  },
} as const satisfies Readonly<Record<string, Text>>;

import { EscalarError } from '../../../base/error.ts';
import { shorten } from '../../../base/shorten.ts';
import { listed, meant } from '../../../base/texts/kind.ts';

/** The error `rule-syntax`. */
export function ruleSyntax(p: {
  rule: string;
  column: number;
  problem: { en: string; es: string };
  nearest?: string | null;
}): EscalarError<'rule-syntax'> {
  return new EscalarError('rule-syntax', {
    ...p,
    what: {
      en: `The rule cannot be read at its column ${p.column}: ${p.problem.en}.`,
      es: `La regla no se entiende en su columna ${p.column}: ${p.problem.es}.`,
    },
    mend: {
      en: `Rule: ${shorten(p.rule)}. A rule compares facts of a firm: exports_usd >= 500_000 or exports_share >= 10%.${meant(p.nearest).en}`,
      es: `Regla: ${shorten(p.rule)}. Una regla compara datos de una empresa: exports_usd >= 500_000 or exports_share >= 10%.${meant(p.nearest).es}`,
    },
  });
}

/** The error `rule-name`. */
export function ruleName(p: {
  name: string;
  column: number;
  have: readonly string[];
  nearest: string | null;
}): EscalarError<'rule-name'> {
  return new EscalarError('rule-name', {
    ...p,
    what: {
      en: `The rule names "${shorten(p.name)}" (column ${p.column} of the rule), and the data have no such column.`,
      es: `La regla nombra "${shorten(p.name)}" (columna ${p.column} de la regla) y los datos no tienen esa columna.`,
    },
    mend: {
      en: `Columns: ${listed(p.have, 40)}.${meant(p.nearest).en} A text goes in quotation marks: state = "JAL".`,
      es: `Columnas: ${listed(p.have, 40)}.${meant(p.nearest).es} Un texto va entre comillas: state = "JAL".`,
    },
  });
}

/** The error `rule-kind`. */
export function ruleKind(p: {
  name: string;
  column: number;
  holds: 'text' | 'number';
}): EscalarError<'rule-kind'> {
  return new EscalarError('rule-kind', {
    ...p,
    what:
      p.holds === 'text'
        ? {
            en: `The rule compares "${shorten(p.name)}" with a number (column ${p.column} of the rule), and it holds text.`,
            es: `La regla compara "${shorten(p.name)}" con un número (columna ${p.column} de la regla), y contiene texto.`,
          }
        : {
            en: `The rule compares "${shorten(p.name)}" with a text (column ${p.column} of the rule), and it holds numbers.`,
            es: `La regla compara "${shorten(p.name)}" con un texto (columna ${p.column} de la regla), y contiene números.`,
          },
    mend: {
      en: 'Numbers are written bare, texts in quotation marks; texts are compared by =, != and in.',
      es: 'Los números se escriben sin comillas y los textos con ellas; los textos se comparan con =, != e in.',
    },
  });
}

/** The error `rule-share`. */
export function ruleShare(p: { name: string; value: number }): EscalarError<'rule-share'> {
  return new EscalarError('rule-share', {
    ...p,
    what: {
      en: `The rule compares the share "${shorten(p.name)}" with ${p.value}; a share goes from 0 to 1.`,
      es: `La regla compara la proporción "${shorten(p.name)}" con ${p.value}; una proporción va de 0 a 1.`,
    },
    mend: { en: `Write ${p.value}% or ${p.value / 100}.`, es: `Escriba ${p.value}% o ${p.value / 100}.` },
  });
}

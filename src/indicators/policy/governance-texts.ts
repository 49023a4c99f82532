import type { Text } from '../../base/locale.ts';
import {
  type ChainVariables,
  type GovernanceForm,
  governanceOf,
  type Level,
  type Refusal,
  turned,
  VARIABLES,
} from './kernels/governance.ts';

const FORM_WORDS: Readonly<Record<GovernanceForm, { readonly name: Text; readonly why: Text }>> = {
  market: {
    name: { en: 'market', es: 'mercado' },
    why: {
      en: 'what is traded is simple, easily described and within the reach of suppliers: price decides, and either side can turn to another',
      es: 'lo que se compra es sencillo, fácil de describir y está al alcance de los proveedores: decide el precio y cualquiera de las partes puede acudir a otra',
    },
  },
  modular: {
    name: { en: 'modular', es: 'modular' },
    why: {
      en: 'what is traded is complex, but standards describe it and capable suppliers deliver it whole: much information passes, little command',
      es: 'lo que se compra es complejo, pero las normas lo describen y proveedores capaces lo entregan completo: pasa mucha información y poco mando',
    },
  },
  relational: {
    name: { en: 'relational', es: 'relacional' },
    why: {
      en: 'what is traded is complex and cannot be written down, and suppliers are capable: both sides depend on one another and on knowing each other',
      es: 'lo que se compra es complejo y no puede ponerse por escrito, y los proveedores son capaces: ambas partes dependen una de otra y de conocerse',
    },
  },
  captive: {
    name: { en: 'captive', es: 'cautiva' },
    why: {
      en: 'specifications are complex and written in detail, and suppliers can do little on their own: the lead firm instructs, supervises and keeps the tasks that carry knowledge',
      es: 'las especificaciones son complejas y detalladas, y los proveedores pueden poco por sí mismos: la empresa líder instruye, supervisa y conserva las tareas que llevan conocimiento',
    },
  },
  hierarchy: {
    name: { en: 'hierarchy', es: 'jerarquía' },
    why: {
      en: 'what is needed is complex, cannot be written down and no supplier masters it: the lead firm makes it within its own walls',
      es: 'lo que se necesita es complejo, no puede ponerse por escrito y ningún proveedor lo domina: la empresa líder lo hace dentro de sus propios muros',
    },
  },
};

const REFUSAL_WORDS: Readonly<Record<Refusal, Text>> = {
  'excluded-supplier': {
    en: 'a supplier that cannot do even what is simple and clearly described is not taken into the chain: there is a lack of supply and no form of governance',
    es: 'un proveedor que no puede hacer siquiera lo sencillo y bien descrito no entra en la cadena: hay falta de oferta y ninguna forma de gobernanza',
  },
  'simple-uncodifiable': {
    en: 'what is simple can be described: a transaction that cannot be written down is complex, and complexity would be high',
    es: 'lo sencillo puede describirse: una transacción que no puede ponerse por escrito es compleja, y la complejidad sería alta',
  },
  'simple-uncodifiable-incapable': {
    en: 'what is simple can be described, and a supplier that cannot do it is not taken into the chain: the combination contradicts itself twice',
    es: 'lo sencillo puede describirse, y un proveedor que no puede hacerlo no entra en la cadena: la combinación se contradice dos veces',
  },
};

const LEVELS: Readonly<Record<Level, Text>> = {
  low: { en: 'low', es: 'baja' },
  high: { en: 'high', es: 'alta' },
};
const VARIABLE_WORDS: Readonly<Record<(typeof VARIABLES)[number], Text>> = {
  complexity: { en: 'complexity', es: 'complejidad' },
  codifiability: { en: 'codifiability', es: 'codificabilidad' },
  capability: { en: 'capability of suppliers', es: 'capacidad de los proveedores' },
};

/** Titles of the codes of forms, refusals, levels and variables. */
export const GOVERNANCE_TITLES: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(FORM_WORDS).map(([code, { name }]) => [code, name])),
  'excluded-supplier': { en: 'none: supplier stays outside', es: 'ninguna: el proveedor queda fuera' },
  'simple-uncodifiable': {
    en: 'none: simple things can be described',
    es: 'ninguna: lo sencillo puede describirse',
  },
  'simple-uncodifiable-incapable': { en: 'none: contradicts itself', es: 'ninguna: se contradice' },
  'as-is': { en: 'nothing: as it is', es: 'nada: tal como es' },
  ...LEVELS,
  ...VARIABLE_WORDS,
};

/**
 * Why the three variables give what they give, and what each of them would change alone.
 * @example
 * import { explainGovernance } from 'escalar/policy';
 *
 * explainGovernance({ complexity: 'low', codifiability: 'high', capability: 'high' }).es.includes('mercado, porque'); // => true
 */
export function explainGovernance(variables: ChainVariables): Text {
  const told = (lang: 'en' | 'es'): string => {
    const shown = VARIABLES.map(
      (name) => `${VARIABLE_WORDS[name][lang]} ${LEVELS[variables[name]][lang]}`,
    ).join(', ');
    const found = governanceOf(variables);
    const body =
      found.form === null
        ? `${lang === 'en' ? 'no form, for' : 'ninguna forma, porque'} ${REFUSAL_WORDS[found.refusal][lang]}`
        : `${FORM_WORDS[found.form].name[lang]}, ${lang === 'en' ? 'for' : 'porque'} ${FORM_WORDS[found.form].why[lang]}`;
    const changes = VARIABLES.map((name) => {
      const other = turned(variables, name);
      const then = governanceOf(other);
      const form =
        then.form === null ? (lang === 'en' ? 'no form' : 'ninguna forma') : FORM_WORDS[then.form].name[lang];
      return `${VARIABLE_WORDS[name][lang]} ${LEVELS[other[name]][lang]}: ${form}`;
    }).join('; ');
    return `${shown}: ${body}. ${lang === 'en' ? 'If one variable changed' : 'Si cambiara una variable'} — ${changes}.`;
  };
  return { en: told('en'), es: told('es') };
}

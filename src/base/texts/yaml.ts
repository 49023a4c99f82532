import { same, type Text } from '../locale.ts';

/** What the messages of the YAML reader say, in Spanish: of one message where a code has several meanings. */
const SPANISH: readonly (readonly [code: string, message: RegExp, spanish: string])[] = [
  ['ALIAS_PROPS', /./, 'una referencia (*nombre) no lleva etiqueta ni ancla propias'],
  ['BAD_ALIAS', /Unresolved/, 'la referencia (*nombre) no tiene un ancla (&nombre) antes'],
  [
    'BAD_ALIAS',
    /./,
    'una ancla (&nombre) o referencia (*nombre) necesita un nombre que no termine en dos puntos',
  ],
  ['BAD_COLLECTION_TYPE', /./, 'la etiqueta (!!) no corresponde a lo que sigue'],
  ['BAD_DIRECTIVE', /./, 'directiva (%) que no se entiende'],
  [
    'BAD_DQ_ESCAPE',
    /./,
    'secuencia con barra invertida que no existe; entre comillas simples la barra es un signo más',
  ],
  ['BAD_INDENT', /sequence items/, 'los elementos de una lista deben comenzar en la misma columna'],
  ['BAD_INDENT', /mapping items/, 'los nombres de un bloque deben comenzar en la misma columna'],
  ['BAD_INDENT', /./, 'sangría que no corresponde a la del bloque'],
  ['BAD_PROP_ORDER', /./, 'las anclas (&) y etiquetas (!) van después del guion o de los dos puntos'],
  ['BAD_SCALAR_START', /./, 'un texto que comienza con @, ` o % va entre comillas'],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /Nested/,
    'hay dos veces «dos puntos y espacio» en un renglón; ponga el texto entre comillas',
  ],
  ['BLOCK_AS_IMPLICIT_KEY', /./, 'una lista no puede ser el nombre de un bloque'],
  ['BLOCK_IN_FLOW', /./, 'dentro de corchetes o llaves no cabe un bloque con sangría'],
  ['DUPLICATE_KEY', /./, 'el mismo nombre está dos veces en un bloque'],
  ['KEY_OVER_1024_CHARS', /./, 'el nombre tiene más de 1024 caracteres'],
  ['MISSING_CHAR', /closing ['"]quote/, 'falta la comilla que cierra'],
  ['MISSING_CHAR', /Comments/, 'falta un espacio antes del signo #'],
  ['MISSING_CHAR', /map values/, 'faltan los dos puntos y el valor después del nombre'],
  ['MISSING_CHAR', /Sequence item/, 'falta el guion de un elemento de la lista'],
  ['MISSING_CHAR', /Missing , /, 'falta una coma entre elementos'],
  ['MISSING_CHAR', /space after :/, 'falta un espacio después de los dos puntos'],
  [
    'MISSING_CHAR',
    /./,
    'falta un signo: una llave, un corchete, una coma o los guiones (---) que separan documentos',
  ],
  ['MULTILINE_IMPLICIT_KEY', /./, 'un nombre debe caber en un renglón'],
  ['MULTIPLE_ANCHORS', /./, 'un elemento lleva a lo más un ancla (&)'],
  ['MULTIPLE_DOCS', /./, 'hay más de un documento (---) en el archivo'],
  ['MULTIPLE_TAGS', /./, 'un elemento lleva a lo más una etiqueta (!)'],
  ['NON_STRING_KEY', /./, 'el nombre debe ser un texto'],
  ['RESOURCE_EXHAUSTION', /./, 'el archivo tiene demasiados niveles o crece demasiado'],
  ['TAB_AS_INDENT', /./, 'la sangría se hace con espacios, no con tabuladores'],
  ['TAG_RESOLVE_FAILED', /./, 'etiqueta (!) que no se conoce o que no corresponde a su valor'],
  ['UNEXPECTED_TOKEN', /Block scalar/, 'después de | o > no va texto en el mismo renglón'],
  ['UNEXPECTED_TOKEN', /empty item/, 'hay un elemento vacío: sobra una coma'],
  [
    'UNEXPECTED_TOKEN',
    /./,
    'signo que no corresponde aquí: una llave, un corchete, una coma o unas comillas de más o de menos',
  ],
];

/** A message of the YAML reader in both languages. @param code that of its error */
export function yamlProblem(code: string, message: string): Text {
  const en = message.split('\n')[0] ?? code;
  const found = SPANISH.find(([of, pattern]) => of === code && pattern.test(en));
  return found === undefined ? same(en) : { en, es: found[2] };
}

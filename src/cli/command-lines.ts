import type { Text } from '../base/locale.ts';
import type { CommandSpec } from './command-spec.ts';

/** What the help of the program says of each command, in its order: a command's own program is read when it is named. */
const LINES = {
  run: {
    takes: ['<study>'],
    about: {
      en: 'run a bundled study or your own, and write its report',
      es: 'ejecuta un estudio incluido o propio y escribe su informe',
    },
  },
  claims: {
    takes: ['<study>'],
    about: {
      en: 'the claims of a study and what the data say of them',
      es: 'las afirmaciones de un estudio y lo que dicen los datos',
    },
  },
  explain: {
    takes: ['<study>', '<step>', '[cell...]'],
    about: {
      en: 'walk a number back: formula, inputs, releases, dropped rows, published lines',
      es: 'lleva una cifra de vuelta: fórmula, entradas, publicaciones, filas omitidas, líneas publicadas',
    },
  },
  list: { takes: ['<what>'], about: { en: 'what there is to work with', es: 'con qué se puede trabajar' } },
  describe: {
    takes: ['<indicator>'],
    about: {
      en: 'an indicator: formula, inputs, options, conventions, references; or a classification, grouping or release',
      es: 'un indicador: fórmula, entradas, opciones, convenciones, referencias; o una clasificación, agrupación o publicación',
    },
  },
  'describe-file': {
    takes: ['<file>'],
    about: {
      en: 'what a file is taken for, what its columns mean and cover, and commands to go on with',
      es: 'por qué se toma un archivo, qué significan y abarcan sus columnas, y comandos para seguir',
    },
  },
  cite: {
    takes: ['<name>'],
    about: {
      en: 'how to cite a release, an indicator, a work or what a study rests on',
      es: 'cómo citar una publicación de datos, un indicador, una obra o aquello en que se apoya un estudio',
    },
  },
  compute: {
    takes: ['<indicator>'],
    about: {
      en: 'compute one indicator from a file or a release',
      es: 'calcula un indicador a partir de un archivo o una publicación',
    },
  },
  convert: {
    takes: ['<file>'],
    about: {
      en: 'move the products of a file to another classification, with a report of what was matched',
      es: 'lleva los productos de un archivo a otra clasificación e informa qué tuvo correspondencia',
    },
  },
  basket: {
    takes: ['<expression>'],
    about: {
      en: 'what a signed list of products covers, and what becomes of it in another classification',
      es: 'qué abarca una lista de productos con signos, y en qué se convierte en otra clasificación',
    },
  },
  balance: {
    takes: ['<matrix>'],
    about: {
      en: 'balance or update a matrix to given totals (RAS, GRAS, KRAS), and show what is left over',
      es: 'balancea o actualiza una matriz según totales dados (RAS, GRAS, KRAS) y muestra lo que queda',
    },
  },
  split: {
    takes: ['<table>', '<new>'],
    about: {
      en: 'split industries of a table of your own, or add one out of another, by shares of sales and inputs',
      es: 'divide industrias de una matriz propia, o agrega una a partir de otra, por proporciones de ventas e insumos',
    },
  },
  scenario: {
    takes: ['[scenario]'],
    about: {
      en: 'what if: shocks to an input-output table, before and after',
      es: 'qué pasaría si: choques a una matriz de insumo-producto, antes y después',
    },
  },
  policy: {
    takes: ['<policies>'],
    about: {
      en: 'check a file of policy instruments, and list them',
      es: 'revisa un archivo de instrumentos de política y los lista',
    },
  },
  governance: {
    takes: ['<variable=level...>'],
    about: {
      en: 'which form of governance a chain has by three variables, and what would change it',
      es: 'qué forma de gobernanza tiene una cadena según tres variables, y qué la cambiaría',
    },
  },
  sources: {
    takes: ['[source]'],
    about: {
      en: 'the services and files that escalar get asks for, what each has, and what of it nobody could try',
      es: 'los servicios y archivos que pide escalar get, qué tiene cada uno y qué no se ha podido probar',
    },
  },
  get: {
    takes: ['<source>'],
    about: {
      en: 'ask a statistical service for data and keep them as a release; goes on where it was stopped',
      es: 'pide datos a un servicio de estadísticas y los guarda como publicación; continúa donde se interrumpió',
    },
  },
  import: {
    takes: ['<layout>', '<file...>'],
    about: {
      en: 'keep a file of yours as a release, to use by name',
      es: 'guarda un archivo suyo como publicación, para usarlo por nombre',
    },
  },
  flows: {
    takes: ['<action>', '[file...]'],
    about: {
      en: 'tables larger than memory: import them by year, copy them into a database, add them up there',
      es: 'tablas mayores que la memoria: importarlas por año, copiarlas a una base de datos, sumarlas ahí',
    },
  },
  data: {
    takes: ['<action>', '[release]'],
    about: {
      en: 'the releases on this machine: list, check, remove one; check looks into a file too',
      es: 'las publicaciones en esta máquina: listar, verificar, quitar una; check revisa también un archivo',
    },
  },
  serve: {
    takes: [],
    about: {
      en: 'open the workbench in a browser, on this machine only',
      es: 'abre el banco de trabajo en un navegador, solo en esta máquina',
    },
  },
  site: {
    takes: ['<dir>'],
    about: {
      en: 'write the workbench as a folder that any web server gives; it computes in the browser',
      es: 'escribe el banco de trabajo como una carpeta que sirve cualquier servidor web; calcula en el navegador',
    },
  },
  open: {
    takes: ['<address>'],
    about: {
      en: 'print the numbers of an address of the workbench',
      es: 'imprime las cifras de una dirección del banco de trabajo',
    },
  },
  init: {
    takes: ['<dir>'],
    about: {
      en: 'start a study of your own: study.yaml, a template CSV, a read-me',
      es: 'empieza un estudio propio: study.yaml, un CSV de plantilla, un léeme',
    },
  },
  doctor: {
    takes: [],
    about: {
      en: 'what this installation can do, and what is wrong with it',
      es: 'qué puede hacer esta instalación y qué le falla',
    },
  },
  completion: {
    takes: ['<shell>'],
    about: {
      en: 'a script that completes commands in your shell',
      es: 'un guion que completa los comandos en su intérprete',
    },
  },
} as const satisfies Readonly<Record<string, { readonly takes: readonly string[]; readonly about: Text }>>;

export type CommandName = keyof typeof LINES;

export const commandNames: readonly CommandName[] = Object.keys(LINES) as CommandName[];

type Line = Pick<CommandSpec, 'name' | 'about' | 'arguments'>;

/** The line of a command, with what its own help says of each argument. */
export function lineOf(name: CommandName, ...abouts: readonly Text[]): Line {
  const { takes, about } = LINES[name];
  return { name, about, arguments: takes.map((taken, at) => ({ name: taken, about: abouts[at] })) };
}

/** A command as the list of all shows it. */
export function listedCommand(name: CommandName): CommandSpec {
  const { takes, about } = LINES[name];
  return { ...lineOf(name, ...takes.map(() => about)), options: [], run: () => Promise.resolve() };
}

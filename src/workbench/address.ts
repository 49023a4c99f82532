import { LANGS, type Lang } from '../base/locale.ts';
import { NOISE_NAMES } from '../indicators/vary/draws.ts';

/** The pages of the workbench; each is a file of that name beside the others. */
export const PAGES = [
  'index',
  'explore',
  'compare',
  'study',
  'lab',
  'basket',
  'policies',
  'claims',
  'editor',
  'data',
  'methods',
] as const;

export type Page = (typeof PAGES)[number];

/** Where a person is: a page, its language, and every choice by name. */
export interface Address {
  readonly page: Page;
  readonly lang: Lang;
  readonly choices: Choices;
}

/** Choices by name, in the order of their names. A group (`with`) holds names of its own: `with.method`. */
export type Choices = Readonly<Record<string, string>>;

/** The version of the names below. A change of meaning raises it, and `readAddress` keeps reading the older ones. */
export const SCHEMA = '1';

/** Single choices and groups of choices, by page. */
const KNOWN: Readonly<
  Record<Page, { readonly names: readonly string[]; readonly groups: readonly string[] }>
> = {
  index: { names: [], groups: [] },
  explore: {
    names: ['indicator', 'data', 'against', 'begin', 'vary', ...NOISE_NAMES, 'figure', 'sort', 'filter'],
    groups: ['with', 'where', 'map', 'read', 'cell'],
  },
  compare: {
    names: ['indicator', 'data', 'begin', 'vary', 'figure', 'sort', 'filter'],
    groups: ['with', 'where', 'map', 'read', 'cell'],
  },
  study: { names: ['study', 'step'], groups: ['set', 'cell', 'view'] },
  lab: {
    names: [
      'id',
      'title',
      'file',
      'on',
      'data',
      'year',
      'elasticity',
      'model',
      'level',
      'term',
      'sort',
      'filter',
    ],
    groups: ['read', 'shock', 'sweep', 'elasticity', 'cell'],
  },
  basket: { names: ['expression', 'in', 'search', 'data', 'economy', 'sort', 'filter'], groups: ['cell'] },
  policies: { names: ['policies', 'economy', 'type', 'orientation', 'filter', 'record'], groups: [] },
  claims: { names: ['study', 'status', 'step'], groups: ['set', 'cell'] },
  editor: { names: ['study'], groups: [] },
  data: { names: ['data', 'file'], groups: ['map', 'read'] },
  methods: { names: ['indicator'], groups: [] },
};

/** An address that says something the workbench does not know. */
export class AddressError extends Error {
  readonly part: string;
  /** What could stand there, where that is a list. */
  readonly known: readonly string[];

  constructor(part: string, known: readonly string[] = []) {
    super(`unknown in this address: ${part}`);
    this.name = 'AddressError';
    this.part = part;
    this.known = known;
  }
}

/**
 * Where an address leads: `explore.html?v=1&lang=en&indicator=rca&with.measures=rca`. Its ending may be that of a
 * format (`explore.csv`), or be left out. What stands before the file's name says nothing.
 * @param fallback the language of an address that names none
 * @throws AddressError for a page, a choice or a version that is not known
 */
export function readAddress(href: string, fallback: Lang = 'en'): Address {
  const { pathname, searchParams } = new URL(href, 'http://localhost/');
  const file = pathname.slice(pathname.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const page = file === '' ? 'index' : PAGES.find((known) => known === file);
  if (page === undefined) throw new AddressError(file);
  let lang = fallback;
  const choices: [string, string][] = [];
  for (const [name, value] of searchParams) {
    if (name === 'v') {
      if (value !== SCHEMA) throw new AddressError(`v=${value}`);
    } else if (name === 'lang') {
      const known = LANGS.find((one) => one === value);
      if (known === undefined) throw new AddressError(`lang=${value}`);
      lang = known;
    } else {
      if (!isKnown(page, name) || choices.some(([other]) => other === name)) throw new AddressError(name);
      choices.push([name, value]);
    }
  }
  return { page, lang, choices: sorted(choices) };
}

/** What is known of an address that cannot be read: its page, its language and the choices of that page. */
export function knownOfAddress(href: string, fallback: Lang): Address {
  const { pathname, searchParams } = new URL(href, 'http://localhost/');
  const file = pathname.slice(pathname.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const page = PAGES.find((known) => known === file) ?? 'index';
  const lang = LANGS.find((one) => one === searchParams.get('lang')) ?? fallback;
  const first = new Map([...searchParams].reverse());
  return { page, lang, choices: sorted([...first].filter(([name]) => isKnown(page, name))) };
}

/** The format that the ending of an address asks for: `csv` of `explore.csv?...`; null for a page. */
export function formatOfAddress(href: string): string | null {
  const ending = /\.(\w+)$/.exec(new URL(href, 'http://localhost/').pathname)?.[1] ?? 'html';
  return ending === 'html' ? null : ending;
}

/** The address of a place, relative to the folder of the pages. Every choice stands in it, defaults as well. */
export function writeAddress({ page, lang, choices }: Address, ending = 'html'): string {
  const query = new URLSearchParams([
    ['v', SCHEMA],
    ['lang', lang],
    ...Object.entries(sorted(Object.entries(choices))),
  ]);
  // commas and colons are as good as letters in a query
  const text = query.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
  return `${page}.${ending}?${text}`;
}

/** The choices of a group without its name: `method` of `with.method`. */
export function groupOf(choices: Choices, group: string): Choices {
  const start = `${group}.`;
  return Object.fromEntries(
    Object.entries(choices).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value]] : [],
    ),
  );
}

/** The choices of some groups, with their whole names: `with.method`. */
export function namesIn(choices: Choices, ...groups: readonly string[]): Choices {
  return Object.fromEntries(
    Object.entries(choices).filter(([name]) => groups.some((group) => name.startsWith(`${group}.`))),
  );
}

/** The choices with a group replaced. */
export function withGroup(choices: Choices, group: string, values: Choices): Choices {
  const others = Object.entries(choices).filter(([name]) => !name.startsWith(`${group}.`));
  return sorted([
    ...others,
    ...Object.entries(values).map(([name, value]): [string, string] => [`${group}.${name}`, value]),
  ]);
}

function isKnown(page: Page, name: string): boolean {
  const { names, groups } = KNOWN[page];
  return (
    names.includes(name) ||
    groups.some((group) => name.startsWith(`${group}.`) && name.length > group.length + 1)
  );
}

function sorted(choices: readonly (readonly [string, string])[]): Choices {
  return Object.fromEntries(choices.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

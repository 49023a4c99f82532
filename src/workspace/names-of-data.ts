import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { type Table, textColumn } from '../base/table.ts';
import { productSource } from '../catalog/products/product-source.ts';
import { namesOfCodes } from '../catalog/products/used-links.ts';
import type { Host } from './host.ts';
import type { InputRecord, LoadedSource } from './loaded-source.ts';

type Names = Readonly<Record<string, Text>>;

/**
 * What people read for the classes of data: the names that a file gives, those that a release lists of its codes, or
 * those of the one classification that has the products.
 */
export async function namesOfData(
  data: Pick<LoadedSource, 'names'> & { readonly table?: Table; readonly input: InputRecord },
  { store }: Pick<Host, 'store'>,
): Promise<Names> {
  const { release } = data.input;
  const lists = (release?.files ?? []).filter(({ table }) => table === 'activities' || table === 'products');
  const listed = await Promise.all(
    lists.map(async ({ table }) => titlesIn(await store.table(release?.id ?? '', table))),
  );
  return Object.assign({}, data.table === undefined ? {} : catalogNames(data.table), ...listed, data.names);
}

/** The titles of a table of codes, by code. */
function titlesIn(list: Table): Names {
  const [codes, en] = [textColumn(list, list.fields[0].name) ?? [], textColumn(list, 'title') ?? []];
  const es = textColumn(list, 'title_es') ?? en;
  return Object.fromEntries(
    codes.flatMap((code, row) => {
      const title = en[row] ?? null;
      return code === null || title === null ? [] : [[code, { en: title, es: es[row] ?? title }] as const];
    }),
  );
}

/** Names of products where one classification alone has the codes. */
function catalogNames(table: Table): Names {
  if (table.columns.product === undefined) return {};
  try {
    return namesOfCodes(table, 'product', productSource(table, 'product', null));
  } catch (error) {
    if (error instanceof EscalarError) return {};
    throw error;
  }
}

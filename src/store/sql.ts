/** A name for SQL, with its quotes doubled. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text for SQL where no parameter can stand. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A path for `read_parquet`, which would take `*`, `?` and `[` in a name for a pattern. */
export function exactPath(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]');
}

/** A name for SQL, with its quotes doubled. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text for SQL where no parameter can stand. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

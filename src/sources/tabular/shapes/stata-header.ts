/** Letters and digits alone, without accents, as far as a name of Stata is long. */
function squeezed(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** ASCII alone: what an older Stata leaves of a header. */
function plain(text: string): string {
  return text.replace(/[^a-z\d]/gi, '').toLowerCase();
}

/**
 * The header that a variable had in the file that Stata imported: `import delimited` writes it as the label of the variable,
 * whose name is what Stata allows of it (`countryname` for "Country Name", `v5` for "2000 [YR2000]").
 * pandas leaves no label, and underscores for what Stata does not allow: `Area_Code__M49_`.
 */
export function headerOfVariable(name: string, label: string): string {
  const header = label.trim();
  if (header === '') return name.replace(/^(.*\w)__(.+)_$/, '$1 ($2)');
  const isYear = /^v\d+$/.test(name) && /^\d/.test(header);
  const isCut = (text: string) => text !== '' && text.startsWith(plain(name)) && name.length > 30;
  const [own, said] = [squeezed(name), squeezed(header)];
  const isSame = own !== '' && (own === said || plain(name) === plain(header) || isCut(plain(header)));
  return isYear || isSame ? header : name;
}

/** Words about the data beside the data, as the World Bank, BACI and FAOSTAT pack them. */
const BESIDE =
  /(?:^|\/)(?:metadata_|readme|read_me|license|country_codes|product_codes)|_(?:AreaCodes|ItemCodes|Elements|Flags)\.csv$/i;

/** Of the tables of a zip or a folder those of the data, without words about them; all where there is nothing else. */
export function ownTables(names: readonly string[]): readonly string[] {
  const own = names.filter((name) => !BESIDE.test(name));
  return own.length > 0 ? own : names;
}

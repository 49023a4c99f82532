/** Words about the data beside the data, as the World Bank, BACI and FAOSTAT pack them. */
const BESIDE =
  /(?:^|\/)(?:metadata[_.]|datapackage|readme|read_me|l[eé]eme|not[ea]s?\b.*\.txt$|license|country_codes|product_codes)|_(?:AreaCodes|ItemCodes|Elements|Flags)\.csv$/i;

const TABLE = /\.(?:csv|tsv|tab|txt|xlsx|ods|dta)(?:\.gz)?$/i;
/** Answers of services and saved pages, of which a folder of tables may tell too. */
const OTHER = /^(?!word\/).*\.(?:json|jsonl|ndjson|html?|mht(?:ml)?|xls|xml)(?:\.gz)?$/i;

/** The files that may be tables, by the ends of their names: those of other kinds where there are none of the usual but text. */
export function tableNames(names: readonly string[], also?: RegExp): readonly string[] {
  const isUsual = (name: string) => TABLE.test(name) || also?.test(name);
  const all = names.filter((name) => OTHER.test(name) || isUsual(name));
  const own = ownTables(all);
  const isSure =
    own.some((name) => isUsual(name) && !/\.txt$/i.test(name)) || !own.some((name) => OTHER.test(name));
  return isSure ? all.filter(isUsual) : all;
}

/** Of the tables of a zip or a folder those of the data, without words about them; all where there is nothing else. */
export function ownTables(names: readonly string[]): readonly string[] {
  const own = names.filter((name) => !BESIDE.test(name));
  return own.length > 0 ? own : names;
}

/** Taxes on what crosses a border, ad valorem, by row and economy that buys, n × G: 0.1 is a tenth; zero at home. */
export interface BorderTaxes {
  /** Of the price at the border, which has the export tax in it. */
  readonly tariff: Float64Array;
  /** Of the price that the producer asks; below zero, a subsidy. */
  readonly exportTax: Float64Array;
}

/** What a buyer pays for what the producer asks 1 for. @param cell row × G + economy that buys */
export const withTaxes = ({ tariff, exportTax }: BorderTaxes, cell: number): number =>
  (1 + tariff[cell]) * (1 + exportTax[cell]);

export function withoutTaxes(cells: number): BorderTaxes {
  return { tariff: new Float64Array(cells), exportTax: new Float64Array(cells) };
}

/** Sales at the prices of the border, tariffs not in them, n × G. @param sold at the prices of producers */
export const atBorder = (sold: Float64Array, exportTax: Float64Array): Float64Array =>
  sold.map((value, cell) => value * (1 + exportTax[cell]));

import { goldenRecords } from './golden.ts';

/** Real shipments (2012 USD m) and production-worker hours (m) of 364 US classes. */
export interface UsClasses {
  readonly classes: readonly string[];
  /** Class × year from 2000, row-major. */
  readonly output: Float64Array;
  readonly hours: Float64Array;
  readonly years: readonly string[];
  column(values: Float64Array, year: number): Float64Array;
  /** The same without petroleum refining (324110), whose price index breaks; the reference figures leave it out. */
  without324110(values: Float64Array, year: number): Float64Array;
}

/** NBER-CES classes of NAICS 2012, 2000–2016. */
export function usClasses(): UsClasses {
  const rows = goldenRecords('data/industry/us_manufacturing_naics2012_hours_2000_2016.csv');
  const classes = [...new Set(rows.map((row) => row.naics2012))];
  const years = [...new Set(rows.map((row) => row.year))].sort();
  const output = new Float64Array(classes.length * years.length);
  const hours = new Float64Array(output.length);
  for (const row of rows) {
    const cell = classes.indexOf(row.naics2012) * years.length + years.indexOf(row.year);
    output[cell] = Number(row.real_shipments_2012usd_m);
    hours[cell] = Number(row.prod_worker_hours_m);
  }
  const column = (values: Float64Array, year: number) =>
    Float64Array.from(classes, (_, i) => values[i * years.length + year - 2000]);
  const without324110 = (values: Float64Array, year: number) =>
    column(values, year).filter((_, i) => classes[i] !== '324110');
  return { classes, output, hours, years, column, without324110 };
}

/** The same as rows of a long table, for some years. */
export function usRows(us: UsClasses, years: readonly number[], without: readonly string[] = []) {
  return us.classes.flatMap((activity, i) =>
    without.includes(activity)
      ? []
      : years.map((year) => {
          const cell = i * us.years.length + year - 2000;
          return {
            economy: 'USA',
            activity,
            period: String(year),
            output_real: us.output[cell],
            hours: us.hours[cell],
          };
        }),
  );
}

import { readFileSync } from 'node:fs';
import { sharedPath } from './shared.ts';

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

/** NBER-CES classes of NAICS 2012, 2000–2016, from the reference material; null where it is absent. */
export function usClasses(): UsClasses | null {
  const path = sharedPath('data/industry/us_manufacturing_naics2012_hours_2000_2016.csv');
  if (path === null) return null;
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const rows = lines.map((line) => line.split(','));
  const classes = [...new Set(rows.map((row) => row[0] as string))];
  const years = [...new Set(rows.map((row) => row[1] as string))].sort();
  const output = new Float64Array(classes.length * years.length);
  const hours = new Float64Array(output.length);
  for (const row of rows) {
    const cell = classes.indexOf(row[0] as string) * years.length + years.indexOf(row[1] as string);
    output[cell] = Number(row[2]);
    hours[cell] = Number(row[4]);
  }
  const column = (values: Float64Array, year: number) =>
    Float64Array.from(classes, (_, i) => values[i * years.length + year - 2000] as number);
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
            output_real: us.output[cell] as number,
            hours: us.hours[cell] as number,
          };
        }),
  );
}

const START = 1960;

/** The period that a number stands for under a format of Stata's dates; null for formats that are none. */
export function dtaDate(format: string, value: number): string | null {
  const kind = /^%-?t([cCdwmqhy])/.exec(format)?.[1] ?? (/^%-?d/.test(format) ? 'd' : null);
  if (kind === null) return null;
  const part = (of: number) => [START + Math.floor(value / of), value - Math.floor(value / of) * of + 1];
  switch (kind) {
    case 'y':
      return String(value);
    case 'm':
      return named(part(12), (month) => `-${String(month).padStart(2, '0')}`);
    case 'q':
      return named(part(4), (quarter) => `-Q${quarter}`);
    case 'h':
      return named(part(2), (half) => `-H${half}`);
    case 'w':
      return named(part(52), (week) => `-W${String(week).padStart(2, '0')}`);
    default:
      return day(kind === 'd' ? value : Math.floor(value / 86_400_000));
  }
}

function named([year, rest]: readonly number[], write: (rest: number) => string): string {
  return `${year}${write(rest)}`;
}

function day(days: number): string {
  const date = new Date(Date.UTC(START, 0, 1) + days * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

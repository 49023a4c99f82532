/** An axis of numbers: its ends, and ticks at round values between them. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Distance of the ticks; on a log scale the least one. */
  readonly step: number;
}

/** Round steps of 1, 2, 2.5 or 5; the ends are ticks and enclose `low` and `high`. */
export function linearScale(low: number, high: number, wanted = 5): Scale {
  const [from, to] = low === high ? around(low) : [low, high];
  const size = Math.max(Math.abs(from), Math.abs(to));
  const step = roundStep(Math.max((to - from) / Math.max(1, wanted), size * 1e-9, 1e-290));
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  const ticks: number[] = [];
  for (let i = first; i <= last; i += 1) ticks.push(clean(i * step));
  return { min: ticks[0], max: ticks.at(-1) as number, ticks, step };
}

/** The same ticks with the ends at the values themselves, for bars that each say their value. */
export function tightScale(low: number, high: number): Scale {
  const scale = linearScale(low, high);
  return low === high ? scale : { ...scale, min: low, max: high };
}

/** Powers of ten, with 2 and 5 between them when the range is short. `low` is above zero. */
export function logScale(low: number, high: number): Scale {
  const decades = Math.log10(high) - Math.log10(low);
  const factors = decades <= 2.5 ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / 8));
  const ticks: number[] = [];
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  for (let power = from; power <= to; power += stride) {
    for (const factor of factors) ticks.push(clean(factor * 10 ** power));
  }
  if ((ticks.at(-1) as number) < high) ticks.push(clean(10 ** to));
  const below = ticks.filter((tick) => tick <= low * (1 + 1e-9)).at(-1) ?? ticks[0];
  const above = ticks.find((tick) => tick >= high * (1 - 1e-9) && tick > below) ?? below * 10;
  const kept = ticks.filter((tick) => tick >= below && tick <= above);
  if (!kept.includes(above)) kept.push(above);
  return { min: below, max: above, ticks: kept, step: below };
}

/** Where a value lies between the ends, 0 to 1. */
export function fraction(scale: Scale, value: number, log = false): number {
  if (log) return (Math.log(value) - Math.log(scale.min)) / (Math.log(scale.max) - Math.log(scale.min));
  return (value - scale.min) / (scale.max - scale.min);
}

function around(value: number): [number, number] {
  if (value === 0) return [0, 1];
  const room = Math.abs(value) * 0.1;
  return [value - room, value + room];
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  const round = [1, 2, 2.5, 5, 10].find((one) => factor <= one * (1 + 1e-9)) ?? 10;
  return clean(round * power);
}

/** A round number without the dust of arithmetic: 0.1 * 3 is not 0.3. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** By place, 1 for the largest; equal values share the better rank. NaN has none (NaN). */
export function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values.keys())
    .filter((at) => !Number.isNaN(values[at]))
    .sort((a, b) => values[b] - values[a]);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  order.forEach((at, place) => {
    const before = order[place - 1];
    ranks[at] = place > 0 && values[before] === values[at] ? ranks[before] : place + 1;
  });
  return ranks;
}

/** Tries of one request before it counts as failed. */
export const TRIES = 5;

/**
 * Milliseconds until the next try: doubled each time, half of it by chance so that many do not come back together.
 * @param tried tries that failed, from 1
 * @param least seconds that the service asks for; a lower bound only, since some ask for 0
 * @param random at least 0, below 1
 */
export function backoff(tried: number, least: number, random: number): number {
  const doubled = 2 ** tried * 1000;
  return Math.max(least * 1000, doubled / 2 + (doubled / 2) * random);
}

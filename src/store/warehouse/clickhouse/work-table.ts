import { randomBytes } from 'node:crypto';

const NAME = /^escalar_work_(\d+)_/;

/** A name for tables of one copy, that no other copy has; it tells when the copy began. */
export function copyToken(): string {
  return `${Math.floor(Date.now() / 1000)}_${randomBytes(6).toString('hex')}`;
}

/** A table beside those that are asked. */
export function workTable(token: string, what: string): string {
  return `escalar_work_${token}_${what}`;
}

/** Seconds since the copy began that a table was made by; null for other tables. */
export function ageOfWork(name: string): number | null {
  const [, began] = NAME.exec(name) ?? [];
  return began === undefined ? null : Date.now() / 1000 - Number(began);
}

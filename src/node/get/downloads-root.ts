import { dirname, join } from 'node:path';
import { userRoot } from '../../store/store-roots.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A person's folder of escalar, beside their releases. */
export function downloadsHome(env: Environment = process.env): string {
  return dirname(userRoot(env));
}

/** Where answers of services, the files made of them and the ledgers lie. */
export function downloadsRoot(env: Environment = process.env): string {
  return join(downloadsHome(env), 'downloads');
}

import { secretOf } from '../get/secret-of.ts';

/** The password of a ClickHouse server: of the environment, else of the file of keys. */
export function clusterPassword(): string | null {
  return secretOf('ESCALAR_CLICKHOUSE_PASSWORD');
}

import { sql } from '../statement.ts';
import { badWarehouse } from '../warehouse-errors.ts';
import type { ServerSession } from './server-session.ts';

/**
 * Rows are written to one server of each shard and copied to no other: a second replica holds none of them, or those of an
 * older import, and a cluster would ask whichever it likes, another one for each question.
 * @throws EscalarError `warehouse`
 */
export async function requireOneReplica(
  shown: string,
  server: ServerSession,
  cluster: string,
): Promise<void> {
  const [row] = await server.rows(
    sql`SELECT shard_num, count(*) AS replicas FROM system.clusters WHERE cluster = ${cluster} GROUP BY shard_num HAVING replicas > 1 ORDER BY shard_num LIMIT 1`,
  );
  if (row === undefined) return;
  const [shard, replicas] = row;
  throw badWarehouse(
    {
      en: `In the cluster ${cluster} of ${shown} any of ${replicas} replicas may answer for shard ${shard}, and only one has the rows of Escalar.`,
      es: `En el clúster ${cluster} de ${shown}, cualquiera de ${replicas} réplicas puede responder por el fragmento ${shard}, y solo una tiene las filas de Escalar.`,
    },
    {
      en: 'No number was taken from it, and nothing was written. Have a cluster defined (remote_servers) with one replica of each shard, name it with ?cluster=NAME, and bring the flows into it anew.',
      es: 'No se tomó ningún número ni se escribió nada. Haga definir un clúster (remote_servers) con una réplica de cada fragmento, nómbrelo con ?cluster=NOMBRE y lleve de nuevo los flujos a él.',
    },
  );
}

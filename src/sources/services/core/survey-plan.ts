import { type Table, tableOf } from '../../../base/table.ts';
import type { Given, Service } from '../service.ts';
import type { DownloadOptions } from './ask-part.ts';
import { partKey, partName } from './part-key.ts';
import { planOf } from './plan-of.ts';
import type { Ports } from './ports.ts';

export interface PlanSurvey {
  /** One row a part: what is asked, and since when its answer is kept. */
  readonly table: Table;
  readonly calls: number;
  readonly kept: number;
  /** Least time of the calls, by the pace of the service. */
  readonly seconds: number;
  /** What the calls bring at most, in rows and about so many bytes; null where the service does not tell beforehand. */
  readonly most: { readonly rows: number; readonly bytes: number } | null;
}

/** What a download would do, without a call. */
export async function surveyPlan(
  service: Service,
  given: Given,
  ports: Pick<Ports, 'find' | 'hash'>,
  { address, keptSince = '' }: DownloadOptions,
): Promise<PlanSurvey> {
  const rows: { part: string; kept: string }[] = [];
  const ahead: (number | null)[] = [];
  for (const part of planOf(service, given)) {
    const found = await ports.find(partKey(service, address, service.ask(part), ports.hash));
    const isKept = found !== null && found.at >= keptSince;
    if (!isKept) ahead.push(service.size?.mostRows(part) ?? null);
    rows.push({ part: partName(part), kept: isKept ? found.at.slice(0, 10) : '' });
  }
  const kept = rows.filter((row) => row.kept !== '').length;
  const calls = rows.length - kept;
  const fields = [
    { name: 'part', title: { en: 'part', es: 'parte' } },
    { name: 'kept', title: { en: 'kept since', es: 'guardada desde' } },
  ];
  return {
    table: tableOf('plan', fields, rows),
    calls,
    kept,
    seconds: Math.max(0, calls - 1) * service.pace,
    most: mostOf(ahead, service.size?.bytesPerRow ?? 0),
  };
}

function mostOf(ahead: readonly (number | null)[], bytesPerRow: number): PlanSurvey['most'] {
  let rows = 0;
  for (const one of ahead) {
    if (one === null) return null;
    rows += one;
  }
  return { rows, bytes: rows * bytesPerRow };
}

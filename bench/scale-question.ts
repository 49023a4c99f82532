import { codesWhere } from '../src/store/warehouse/codes-where.ts';
import { openWarehouse } from '../src/store/warehouse/open-warehouse.ts';
import { sumFlows } from '../src/store/warehouse/sum-flows.ts';
import { warehouseAddress } from '../src/store/warehouse/warehouse-address.ts';

// Asks one question of bench/scale.ts in a process of its own, twice: ADDRESS BY [COLUMN=CODE] [BASKET]
const [address = '', by = '', condition = '', basket = ''] = process.argv.slice(2);
const table = 'trade_flow';
const seconds = async (work: () => Promise<unknown>) => {
  const before = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - before) / 1e9;
};
const warehouse = await openWarehouse(warehouseAddress(address));
const [column = '', code = ''] = condition.split('=');
const where = codesWhere(
  warehouse.list,
  table,
  column === '' ? {} : { [column]: [code] },
  basket === '' ? null : { expression: basket, classification: null },
);
let rows = 0;
const ask = async () => {
  rows = (await sumFlows(warehouse, { table, by: by.split(','), where })).rows;
};
const first = await seconds(ask);
const before = process.cpuUsage();
const again = await seconds(ask);
const { user, system } = process.cpuUsage(before);
await warehouse.close();
console.log(
  JSON.stringify({
    ...{ first, again, rows },
    cpu: (user + system) / 1e6,
    mb: process.resourceUsage().maxRSS / 1024,
  }),
);

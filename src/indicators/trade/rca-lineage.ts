import { byTerm, within } from '../lineage.ts';
import { ofExports, ofTrade } from './trade-lineage.ts';

/** An index of advantage rests on the trade of everybody; a share in a market, on that of its product. */
export const rcaLineage = byTerm(
  {
    rma: within('endpoints'),
    rta: within('endpoints'),
    rc: within('endpoints'),
    lafay: ofTrade('endpoints', 'reporter'),
    normalised_balance: ofTrade('endpoints', 'reporter', 'product'),
    market_share: ofExports('endpoints', 'product'),
    rpop: ofExports('endpoints', 'product'),
  },
  ofExports('endpoints'),
);

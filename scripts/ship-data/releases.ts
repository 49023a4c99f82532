import { atlas2016 } from './atlas-2016.ts';
import { atlasEci } from './atlas-eci.ts';
import { frbH10 } from './frb-h10.ts';
import { ggdc10sd2015 } from './ggdc-10sd-2015.ts';
import { ggdcEtd2021 } from './ggdc-etd-2021.ts';
import { ggdcPld2023 } from './ggdc-pld-2023.ts';
import { inegiTrade } from './inegi-trade.ts';
import { nberCesNaics1997 } from './nber-ces-naics1997.ts';
import { nberCesNaics2012 } from './nber-ces-naics2012.ts';
import { ncsesGerd } from './ncses-gerd.ts';
import { ncsesPatents } from './ncses-patents.ts';
import { productSpace2016 } from './product-space-2016.ts';
import { pwt91 } from './pwt-9-1.ts';
import type { ShipRelease } from './shipped-release.ts';
import { uisGerd } from './uis-gerd.ts';
import { undpHdi } from './undp-hdi.ts';
import { usCpi } from './us-cpi.ts';
import { wiod2013 } from './wiod-2013.ts';
import { wiod2013Results } from './wiod-2013-results.ts';
import { wiod2013Ten } from './wiod-2013-ten.ts';
import { wiod2013World } from './wiod-2013-world.ts';
import { witsManufactures } from './wits-manufactures.ts';
import { worldCpi } from './world-cpi.ts';

/** Every release that ships, by name. */
export const RELEASES: readonly ShipRelease[] = [
  atlas2016,
  atlasEci,
  frbH10,
  ggdc10sd2015,
  ggdcEtd2021,
  ggdcPld2023,
  inegiTrade,
  nberCesNaics1997,
  nberCesNaics2012,
  ncsesGerd,
  ncsesPatents,
  productSpace2016,
  pwt91,
  uisGerd,
  undpHdi,
  usCpi,
  wiod2013,
  wiod2013Results,
  wiod2013Ten,
  wiod2013World,
  witsManufactures,
  worldCpi,
];

import { atlas2016 } from './atlas-2016.ts';
import { atlasEci } from './atlas-eci.ts';
import { banxicoManufactures } from './banxico-manufactures.ts';
import { frbH10 } from './frb-h10.ts';
import { ggdc10sd2015 } from './ggdc-10sd-2015.ts';
import { ggdcEtd2021 } from './ggdc-etd-2021.ts';
import { ggdcPld2023 } from './ggdc-pld-2023.ts';
import { hsinchuPark } from './hsinchu-park.ts';
import { inegiImai } from './inegi-imai.ts';
import { inegiImmex } from './inegi-immex.ts';
import { inegiTrade } from './inegi-trade.ts';
import { knowledgeIsic2 } from './knowledge-isic2.ts';
import { knowledgeIsic3 } from './knowledge-isic3.ts';
import { knowledgeKlems } from './knowledge-klems.ts';
import { nberCesNaics1997 } from './nber-ces-naics1997.ts';
import { nberCesNaics2012 } from './nber-ces-naics2012.ts';
import { nbsTaiwanRd } from './nbs-taiwan-rd.ts';
import { ncsesGerd } from './ncses-gerd.ts';
import { ncsesPatents } from './ncses-patents.ts';
import { oecdTivaMexico } from './oecd-tiva-mexico.ts';
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
  banxicoManufactures,
  frbH10,
  ggdc10sd2015,
  ggdcEtd2021,
  ggdcPld2023,
  hsinchuPark,
  inegiImai,
  inegiImmex,
  inegiTrade,
  knowledgeIsic2,
  knowledgeIsic3,
  knowledgeKlems,
  nberCesNaics1997,
  nberCesNaics2012,
  nbsTaiwanRd,
  ncsesGerd,
  ncsesPatents,
  oecdTivaMexico,
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

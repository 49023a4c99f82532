import { economies, findEconomy } from '../../catalog/economy.ts';
import { normalise } from '../../catalog/normalise.ts';

/**
 * The numbers of countries of Comex Stat (`CO_PAIS`, those of Brazil's customs and of no other office) before their letters.
 * Secretaria de Comércio Exterior, table of auxiliary codes `PAIS`.
 */
const NUMBERS = `013AFG 017ALB 023DEU 031BFA 037AND 040AGO 041AIA 043ATG 053SAU 059DZA 063ARG 064ARM 065ABW 069AUS 072AUT 073AZE 077BHS
080BHR 081BGD 083BRB 085BLR 087BEL 088BLZ 090BMU 093MMR 097BOL 098BIH 101BWA 105BRA 108BRN 111BGR 115BDI 119BTN 127CPV
137CYM 141KHM 145CMR 149CAN 153KAZ 154QAT 158CHL 160CHN 161TWN 163CYP 169COL 173COM 177COG 183COK 187PRK 190KOR 193CIV
195HRV 196CRI 198KWT 199CUB 200CUW 229BEN 232DNK 235DMA 239ECU 240EGY 243ERI 244ARE 245ESP 246SVN 247SVK 249USA 251EST
253ETH 255FLK 259FRO 267PHL 271FIN 275FRA 281GAB 285GMB 289GHA 291GEO 293GIB 297GRD 301GRC 305GRL 309GLP 313GUM 317GTM
325GUF 329GIN 331GNQ 334GNB 337GUY 341HTI 345HND 351HKG 355HUN 357YEM 361IND 365IDN 369IRQ 372IRN 375IRL 379ISL 383ISR
386ITA 391JAM 399JPN 403JOR 411KIR 420LAO 426LSO 427LVA 431LBN 434LBR 438LBY 440LIE 442LTU 445LUX 447MAC 449MKD 450MDG
455MYS 458MWI 461MDV 464MLI 467MLT 472MNP 474MAR 476MHL 477MTQ 485MUS 488MRT 489MYT 493MEX 494MDA 495MCO 497MNG 498MNE
499FSM 501MSR 505MOZ 507NAM 508NRU 517NPL 521NIC 525NER 528NGA 531NIU 535NFK 538NOR 542NCL 545PNG 548NZL 551VUT 556OMN
573NLD 575PLW 576PAK 578PSE 580PAN 586PRY 589PER 593PCN 599PYF 603POL 607PRT 611PRI 623KEN 625KGZ 628GBR 640CAF 647DOM
660REU 665ZWE 670ROU 675RWA 676RUS 677SLB 685ESH 687SLV 690WSM 691ASM 695KNA 697SMR 699SXM 700SPM 705VCT 710SHN 715LCA
720STP 728SEN 731SYC 735SLE 737SRB 741SGP 744SYR 748SOM 750LKA 754SWZ 756ZAF 759SDN 760SSD 764SWE 767CHE 770SUR 772TJK
776THA 780TZA 783DJI 788TCD 791CZE 795TLS 800TGO 805TKL 810TON 815TTO 820TUN 823TCA 824TKM 827TUR 828TUV 831UKR 833UGA
845URY 847UZB 848VAT 850VEN 858VNM 863VGB 866VIR 870FJI 875WLF 888COD 890ZMB`;

/** Portuguese names as the portal has them, now and in other years, where CLDR has another. */
const NAMES = `MMR Mianmar;TWN Taiwan (Formosa);TWN Formosa;TWN Formosa (Taiwan);FRO Ilhas Feroe;MWI Malavi;NLD Países Baixos (Holanda);NLD Holanda
SPM São Pedro e Miquelon;TKL Toquelau;VAT Vaticano;COD República Democrática do Congo;CZE República Tcheca;SGP Cingapura;SWZ Suazilândia
MKD Macedônia;KWT Coveite`;

const BY_NUMBER = new Map(NUMBERS.split(/\s/).map((pair) => [pair.slice(0, 3), pair.slice(3)]));
let byName: ReadonlyMap<string, string> | undefined;

function idsByName(): ReadonlyMap<string, string> {
  const portuguese = new Intl.DisplayNames('pt', { type: 'region' });
  const named = economies.flatMap(({ id, kind, iso2 }) =>
    kind === 'economy' && iso2 !== null ? [[normalise(portuguese.of(iso2) ?? ''), id] as const] : [],
  );
  const own = NAMES.split(/[;\n]/).map((line) => [normalise(line.slice(4)), line.slice(0, 3)] as const);
  return new Map([...named, ...own]);
}

/** The three letters of a number of `CO_PAIS`; of one that is no economy, a word that no other list has. */
export function lettersOfNumber(number: string): string {
  return BY_NUMBER.get(number.padStart(3, '0')) ?? `CO_PAIS ${number}`;
}

/** The three letters of a name in Portuguese, English or Spanish; null for one that is not known. */
export function lettersOfName(name: string): string | null {
  byName ??= idsByName();
  return byName.get(normalise(name)) ?? findEconomy(name)?.id ?? null;
}

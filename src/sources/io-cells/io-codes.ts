import { normalise } from '../../catalog/normalise.ts';
import { TOTAL } from '../../catalog/wholes/total-names.ts';
import { ADB_MRIO } from '../mrio/adb-mrio.ts';
import { FIGARO } from '../mrio/figaro.ts';
import { OECD_ICIO } from '../mrio/oecd-icio.ts';
import { WIOD } from '../mrio/wiod.ts';

/** What a row is that is no industry: value added or a part of it, taxes on products, imports that are used, imports that are supplied, a total. */
export type AccountKind = 'added' | 'addedPart' | 'taxes' | 'imports' | 'supplied' | 'total';

/** What a column is that is no industry: final demand, all of it, exports, imports as a deduction, a total. */
export type UseKind = 'demand' | 'whole' | 'exports' | 'imports' | 'total';

/** Output and how it is valued: what is made of one thing (`Producción de granja`) is an industry. */
const OUTPUT =
  /^(output|produccion|producao|produto)( (total|gross|domestic|brut[ao]|nacional|intern[ao]|domestica|valorada|at|a|in|en|em|by|por|basic|p1|millones|miles|million|thousand)\b.*)?$/;

/** By the words of codes and of names in English, Spanish, Portuguese and Japanese, as `wordsOf` writes them; the first that fits. */
const ACCOUNTS: readonly (readonly [AccountKind, RegExp])[] = [
  [
    'taxes',
    /^(tls|(\w+_)?taxsub|d21x31|d21 ?(m|less)? ?d31|op_n?res|txsp|exp_adj|purn?r|inttm|nts|ntp|(indirect |net )?taxes (less subsidies |net of subsidies )?on (products|goods)|net taxes|(otros )?impuestos .*(productos|bienes)|impostos .*produtos|(trade|transport|trade and transport|international transport) margins|margenes( de .*)?)\b(?! and services produced)/,
  ],
  [
    'addedPart',
    /^(v00[123](00)?|t00o(top|sub)|d1|d29x39|d29 ?(m|less)? ?d39|b2a3g|b2g|b3g|b2g_b3g|b2a3n|coe|comp|lab|wages|gos|gops|cap|otxs|compensation of employees|wages|remunerac\w+|sueldos|salarios|(gross |net )?operating surplus|excedente|mixed income|(ingreso|rendimento) mixto|(other )?(net )?taxes (less subsidies )?on production|otros impuestos .*produccion|outros impostos .*producao|consumption of fixed capital|depreciation|consumo de capital fijo)\b|^(雇用者所得|営業余剰|資本減耗引当|間接税)/,
  ],
  [
    'added',
    /^(vabas|va|valu|vab|gva|b1g|b1|va taxsub|(total )?(gross )?value[ _]added(?! tax)|valor (agregado|anadido|adicionado)|粗付加価値)\b|^粗付加価値/,
  ],
  ['supplied', /^(p7|imports of similar|cif imports of similar)\b/],
  [
    'imports',
    /^(imp|imports?|importaciones|importacoes|importacao|(use of )?imported (inputs|products|intermediates?)|uso de importaciones|insumos importados)\b|^輸入/,
  ],
  [
    'total',
    /^(t0\d\d|out|go|sub ?total(es)?|p1|p2|ts_bp|ts_pp|ii_fob|total|intermediate (consumption|inputs?|use|demand)|consumo intermedi\w+|(gross|total|domestic) (output|supply|inputs?)|supply at|producto total|valor (bruto )?(de |da )?(la )?produc\w+|vbp|oferta total|usos? total(es)?)\b|^国内生産額|計$/,
  ],
  ['total', OUTPUT],
];

const DEMAND: ReadonlySet<string> = new Set(
  [OECD_ICIO, FIGARO, WIOD, ADB_MRIO].flatMap(({ demand }) => demand.map((code) => wordsOf(code))),
);

const USES: readonly (readonly [UseKind, RegExp])[] = [
  [
    'exports',
    /^(f040(00)?|exp|exp_fob|expo|exports?|p6\w*|exportaciones|exportacoes|exportacao|輸出)\b|^輸出/,
  ],
  [
    'imports',
    /^(f05[01](00)?|(less |menos )?(imp|impo|imports?|importaciones|importacoes)|p7)\b|^(控除 )?輸入/,
  ],
  [
    'whole',
    /^(cons|gcf|fd|tfd|tfu|y|final|p3|p5|p5g|p3_p5|p3_p6|(total )?final (demand|uses?|consumption|consumption expenditure)|(demanda|utilizacion|uso|consumo) final(es)?( total)?|最終需要計)$/,
  ],
  [
    'total',
    /^(t0\d\d|intc|fu_bas|use_(bas|pur)|out|go|sub ?total(es)?|p1|tu|total|intermediate (consumption|use|demand|inputs?|uses)|(demanda|consumo|utilizacion|uso) intermedi\w+|(gross|total|domestic) (output|uses?|supply|demand)|utilizacion total|usos? total(es)?|demanda total)\b|^国内生産額|計$/,
  ],
  ['total', OUTPUT],
  [
    'demand',
    /^((f(0[1236789]|10)\w{1,4}|p3s1\w+|p3|p31|p32|p41|p5|p51|p51g|p51c|p52|p53|p5m|p52_p53)(_\w+)?|p52 p53|hfce|gfcf|ggfc|gfce|npish|nps|invnt|inv|inve?n|dinv|cons_\w+|fbcf|fbkf|isflsh)$/,
  ],
  [
    'demand',
    /^(household|hogares|familias|consumo (privado|publico|de|das?|del|final)|(private|public|personal|government|general government|final|individual|collective)\b|gobierno|(gross )?(fixed )?(capital|investment)|formacion|formacao|inversion|(changes? in )?(inventor|stocks|valuables)|variac\w+|existencias|objetos valiosos|acquisitions? less disposals|家計|民間|一般政府|在庫|国内総固定資本|総固定)/,
  ],
];

/** A code or a name as the patterns have it: small letters, no accents, and without the economy of FIGARO's accounts. */
function wordsOf(text: string): string {
  return normalise(text).replace(/^w\d_/, '');
}

const kindIn = <K>(kinds: readonly (readonly [K, RegExp])[], words: string): K | null =>
  kinds.find(([, known]) => known.test(words))?.[0] ?? null;

/** What a row is by its code, else by its name; null for an industry, or what nobody knows. */
export function accountKind(...texts: readonly string[]): AccountKind | null {
  for (const words of texts.map(wordsOf)) {
    const kind = kindIn(ACCOUNTS, words) ?? (TOTAL.test(words) ? 'total' : null);
    if (kind !== null) return kind;
  }
  return null;
}

/** What a column is by its code, else by its name; null for an industry, or what nobody knows. */
export function useKind(...texts: readonly string[]): UseKind | null {
  for (const words of texts.map(wordsOf)) {
    if (DEMAND.has(words)) return 'demand';
    const kind = kindIn(USES, words) ?? (TOTAL.test(words) ? 'total' : null);
    if (kind !== null) return kind;
  }
  return null;
}

const ABROAD_OR_NOBODY =
  /^(row|rest of (the )?world|resto del mundo|abroad|foreign|exterior|extranjero|ventas al (exterior|extranjero)|sales abroad|(net|trade) (exports?|balance)|exportaciones netas|saldo (comercial|exterior)|disc|(statistical )?discrepanc\w+|discrepancias?( estadisticas?)?|errors?|diferencias?|difference|ajustes?|adjustment|rounding|redondeo|residu\w*|check|balance)\b/;

/** Whether a use is of the rest of the world, or of nobody: a discrepancy. */
export function goesAbroad(text: string): boolean {
  return ABROAD_OR_NOBODY.test(wordsOf(text));
}

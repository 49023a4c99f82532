import { UNITS } from '../../base/unit.ts';
import { logRatio } from '../../math/log-mean.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { within } from '../lineage.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { CLASS_OR_ALL, KEYS, longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { accountFields, type ClassAccount, classAccounts } from './class-accounts.ts';
import type { NamedFactor } from './factor-kinds.ts';
import { growthSteps } from './kernels/growth-steps.ts';
import { spans } from './matched-pair.ts';
import { readPanels } from './panel.ts';
import { panelOptions, partsLevel, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const ID = 'growth-accounting';
const keys = [KEYS.economy, CLASS_OR_ALL, KEYS.from, KEYS.to];
const UNIT = UNITS.logPoints;

export const growthAccounting = defineIndicator({
  id: 'growth-accounting',
  room: 'industry',
  title: {
    en: 'Growth accounting: capital, labour, inputs and productivity (KLEMS)',
    es: 'Contabilidad del crecimiento: capital, trabajo, insumos y productividad (KLEMS)',
  },
  summary: {
    en: 'How much of the growth of output came from more capital, more and better labour and more inputs, and how much none of them explains.',
    es: 'Cuánto del crecimiento de la producción provino de más capital, de más y mejor trabajo y de más insumos, y cuánto no explica ninguno.',
  },
  formula: [
    'value added: Δln V = v̄_K Δln K + v̄_L Δln L + Δln A,  v_L = labour cost/value added, v_K = 1 − v_L',
    'gross output: Δln Y = v̄_K Δln K + v̄_L Δln L + v̄_X Δln X + Δln A, shares in gross output, v_X = (output − value added)/output',
    'v̄: mean of the two years (Törnqvist);  labour = v̄_L Δln H [hours] + v̄_L Δln(L/H) [quality];  a span is the sum of its periods',
    'all classes: Σ w̄_i (terms of i), w_i = value added of i/Σ;  gross output: Δln A = Σ D̄_i Δln A_i, D_i = output of i/Σ value added (Domar)',
  ],
  references: [
    { work: 'jorgenson1987', chapter: '2' },
    { work: 'oecd2001', chapter: '5' },
    { work: 'timmer2010', chapter: '3' },
    { work: 'domar1961' },
  ],
  input: { table: 'industry_panel', fields: accountFields },
  options: {
    method: choice(['value-added', 'gross-output'], 'value-added', {
      en: 'whose growth is traced: value added, or gross output with intermediate inputs as a factor',
      es: 'qué crecimiento se descompone: el del valor agregado, o el de la producción bruta con los insumos intermedios como factor',
    }),
    ...spanOptions,
    level: partsLevel,
    economies: panelOptions.economies,
    exclude: panelOptions.exclude,
  },
  sums: ['activity'],
  output: longFields(keys),
  charted: 'growth',
  terms: [
    term('growth', UNIT, 'growth', 'crecimiento'),
    term('capital', UNIT, 'capital', 'capital'),
    term('capital_ict', UNIT, 'ICT capital', 'capital TIC'),
    term('capital_other', UNIT, 'other capital', 'demás capital'),
    term('labour', UNIT, 'labour', 'trabajo'),
    term('hours', UNIT, 'hours', 'horas'),
    term('labour_quality', UNIT, 'quality of labour', 'calidad del trabajo'),
    term('inputs', UNIT, 'intermediate inputs', 'insumos intermedios'),
    term('energy', UNIT, 'energy', 'energía'),
    term('materials', UNIT, 'materials', 'materiales'),
    term('services', UNIT, 'services', 'servicios'),
    term('tfp', UNIT, 'total factor productivity', 'productividad total de los factores'),
    term('labour_productivity', UNIT, 'output per hour', 'producto por hora'),
    term('classes', UNITS.classes, 'classes', 'clases'),
  ],
  conventions: [
    {
      en: 'Log points, summed from each period of the span to the next: 0.10 is about 10.5%. The shares move along; the two ends alone would give other numbers.',
      es: 'Puntos logarítmicos, sumados de cada periodo del lapso al siguiente: 0.10 es cerca de 10.5%. Las participaciones se mueven con ellos; solo con los extremos las cifras serían otras.',
    },
    {
      en: 'Capital gets what labour leaves of value added, as in EU KLEMS; labour costs must include the self-employed, or capital gets their work. Where labour costs exceed value added the share of capital is negative, and a warning says so.',
      es: 'El capital recibe lo que el trabajo deja del valor agregado, como en EU KLEMS; el costo laboral debe incluir a los trabajadores por cuenta propia, o su trabajo se atribuye al capital. Donde el costo laboral supera el valor agregado, la participación del capital es negativa y se advierte.',
    },
    {
      en: 'Where the data have volume and cost of each kind (CAPIT, CAPIT_QI, CAPNIT_QI; IIE, IIM, IIS and their _QI of KLEMS), capital and inputs are the sums of their kinds. Other capital gets what ICT leaves; costs of inputs are brought to output less value added.',
      es: 'Si los datos traen volumen y costo de cada tipo (CAPIT, CAPIT_QI, CAPNIT_QI; IIE, IIM, IIS y sus _QI de KLEMS), capital e insumos son la suma de sus tipos. El demás capital recibe lo que deja el TIC; los costos de los insumos se llevan a producción menos valor agregado.',
    },
    {
      en: 'Without labour_services labour is hours, all of one quality, and better labour is in tfp.',
      es: 'Sin labour_services el trabajo son las horas, todas de una misma calidad, y el mejor trabajo queda en tfp.',
    },
    {
      en: 'TFP is a residual: it holds technology, scale, use of capacity, mark-ups and every error of measurement. That of value added is about that of gross output times output over value added.',
      es: 'La PTF es un residuo: contiene tecnología, escala, uso de la capacidad, márgenes y todo error de medición. La del valor agregado es, aproximadamente, la de la producción bruta por la razón entre producción y valor agregado.',
    },
    {
      en: 'The row of all classes holds those known in every year of the span. Its hours are weighted by class: moving to classes that pay more counts as growth of labour there, not as productivity.',
      es: 'La fila de todas las clases abarca las conocidas en todos los años del lapso. Sus horas se ponderan por clase: pasar a clases que pagan más cuenta ahí como más trabajo, no como productividad.',
    },
    {
      en: 'Real value added is value_added_real, or the nominal one over price_index_value_added; real output is output_real, or the nominal one over price_index; real inputs are inputs_real, or output less value added over price_index_inputs. Volumes and prices of any base year will do: only growth is read.',
      es: 'El valor agregado real es value_added_real, o el nominal entre price_index_value_added; la producción real es output_real, o la nominal entre price_index; los insumos reales son inputs_real, o producción menos valor agregado entre price_index_inputs. Sirven volúmenes y precios de cualquier año base: solo se lee su crecimiento.',
    },
  ],
  lineage: within('range', 'economy', 'activity'),
  compute(table, options) {
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const dropped: Dropped[] = [];
    const notes: Note[] = [];
    for (const panel of readPanels(table, options, ID))
      for (const [from, to] of spans({ panel }, options)) {
        const found = classAccounts(panel, from, to, options.method, ID);
        dropped.push(...found.dropped);
        notes.push(...found.notes);
        const span = [panel.economy || null, panel.periods[from], panel.periods[to]] as const;
        residuals.push(...spanRows(rows, span, found.accounts, options));
      }
    return { table: rows.table(ID), residuals: worstOf(residuals), notes, dropped };
  },
});

type Parts = ReadonlyMap<string, number>;

function spanRows(
  rows: LongRows,
  [economy, from, to]: readonly [string | null, string, string],
  accounts: readonly ClassAccount[],
  {
    level,
    method,
  }: { readonly level: 'total' | 'activity'; readonly method: 'value-added' | 'gross-output' },
): readonly Residual[] {
  const add = (activity: string | null, parts: Parts) => {
    for (const [term, value] of parts) rows.add([economy, activity, from, to], term, UNIT, value);
  };
  const steps = accounts.map((account) => ({ account, parts: partsOf(account) }));
  rows.add([economy, null, from, to], 'classes', UNITS.classes, accounts.length);
  const all = summed(wholeOf(steps, method));
  add(null, all);
  const ofClasses = steps.flatMap(({ account, parts }) => {
    const spanned = summed(parts);
    if (level === 'activity') add(account.activity, spanned);
    const [first, last] = [account.output[0], account.output[account.output.length - 1]];
    const miss = (spanned.get('growth') as number) - logRatio(last, first);
    const shares = account.output.map((_, t) => {
      const factors = [...account.capital, account.labour, ...account.inputs];
      return factors.reduce((so, factor) => so + factor.share[t], -1);
    });
    return [
      closes('Σ_t Δln Y = ln(Y_T/Y_0)', miss, 1),
      closes('v_K + v_L + v_X = 1', Math.max(...shares.map(Math.abs)), 1),
    ];
  });
  if (method === 'gross-output') return ofClasses;
  const terms = ['capital', 'labour', 'tfp'].map((name) => all.get(name) as number);
  const growth = all.get('growth') as number;
  return [...ofClasses, closes('all classes: Δln V = capital + labour + TFP', sum(terms) - growth, 1)];
}

type Steps = ReadonlyMap<string, Float64Array>;

/** The terms of one class, year by year. */
function partsOf({ output, capital, labour, inputs, hours, hasQuality }: ClassAccount): Steps {
  const { growth, contributions, residual } = growthSteps(output, [labour, ...capital, ...inputs]);
  const ofKinds = (name: string, kinds: readonly NamedFactor[], from: number): [string, Float64Array][] => {
    const own = contributions.slice(from, from + kinds.length);
    const whole = growth.map((_, k) => sum(own.map((one) => one[k])));
    const each = kinds.map(({ term: kind }, k): [string, Float64Array] => [kind, own[k]]);
    return kinds.length === 0 ? [] : kinds.length === 1 ? each : [[name, whole], ...each];
  };
  const parts = new Map([
    ['growth', growth],
    ...ofKinds('capital', capital, 1),
    ['labour', contributions[0]],
  ]);
  if (hours !== null) {
    const worked = growthSteps(output, [{ share: labour.share, quantity: hours }]).contributions[0];
    parts.set('hours', worked);
    if (hasQuality)
      parts.set(
        'labour_quality',
        contributions[0].map((value, k) => value - worked[k]),
      );
    parts.set(
      'labour_productivity',
      growth.map((value, k) => value - logRatio(hours[k + 1], hours[k])),
    );
  }
  for (const [name, values] of ofKinds('inputs', inputs, 1 + capital.length)) parts.set(name, values);
  return parts.set('tfp', residual);
}

/** All classes, year by year: every term weighted by value added, or productivity alone by Domar's weights. */
function wholeOf(
  steps: readonly { readonly account: ClassAccount; readonly parts: Steps }[],
  method: 'value-added' | 'gross-output',
): Steps {
  const added = steps[0].account.added.map((_, t) => sum(steps.map(({ account }) => account.added[t])));
  const common = [...steps[0].parts.keys()].filter((name) => steps.every(({ parts }) => parts.has(name)));
  const names = method === 'gross-output' ? ['tfp'] : common.filter((name) => name !== 'labour_productivity');
  const weight = ({ added: own, nominal }: ClassAccount, t: number) =>
    (method === 'gross-output' ? nominal[t] : own[t]) / added[t];
  return new Map(
    names.map((name) => [
      name,
      Float64Array.from(added.subarray(1), (_, k) =>
        sum(
          steps.map(({ account, parts }) => {
            const mean = (weight(account, k) + weight(account, k + 1)) / 2;
            return mean * (parts.get(name) as Float64Array)[k];
          }),
        ),
      ),
    ]),
  );
}

function summed(parts: Steps): Parts {
  return new Map([...parts].map(([name, values]) => [name, sum(values)]));
}

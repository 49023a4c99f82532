import { closes } from '../define.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { levelOption, shown } from './chain-options.ts';
import { chainResult } from './chain-result.ts';
import { defineChainPair } from './define-chain.ts';
import { placesOf, toLevel } from './emit.ts';
import { CHANGE_TERMS, structuralChange } from './kernels/decomposition.ts';
import { meld } from './kernels/meld.ts';

const keys = [CHAIN_KEYS.from, CHAIN_KEYS.to, CHAIN_KEYS.origin, CHAIN_KEYS.sector, CHAIN_KEYS.partner];

export const decompositionOverTime = defineChainPair({
  id: 'decomposition-over-time',
  room: 'chains',
  tables: 'pair',
  title: {
    en: 'Why value added changed: structural decomposition',
    es: 'Por qué cambió el valor agregado: descomposición estructural',
  },
  summary: {
    en: 'How much of the change of value added comes from value added per output, technology, sourcing, and the mix and level of final demand.',
    es: 'Cuánto del cambio del valor agregado viene del valor agregado por unidad, la tecnología, el origen de los insumos y la composición y el nivel de la demanda final.',
  },
  formula: [
    'ΔF = Δv̂ (B₀Y₀ + B₁Y₁)/2 + (v̂₀ ΔB Y₁ + v̂₁ ΔB Y₀)/2 + (v̂₀B₀ + v̂₁B₁) ΔY/2',
    'ΔB = B₁ ΔA B₀,  A = T ∘ C,  ΔA = ΔT ∘ (C₀ + C₁)/2 + (T₀ + T₁)/2 ∘ ΔC',
  ],
  references: [{ work: 'dietzenbacher1998' }, { work: 'los2015' }],
  input: { table: 'io_table' },
  options: {
    from: vocabulary.from,
    to: vocabulary.to,
    level: levelOption,
    absorbed: choice(['anywhere', 'abroad'], 'anywhere', {
      en: 'where the value added is absorbed that counts',
      es: 'dónde se absorbe el valor agregado que cuenta',
    }),
  },
  output: longFields(keys),
  terms: [
    term('intensity', 'input', 'per unit of output', 'por unidad de producción'),
    term('technology', 'input', 'technology', 'tecnología'),
    term('sourcing', 'input', 'sourcing', 'origen de los insumos'),
    term('final_mix', 'input', 'mix of final demand', 'composición de la demanda final'),
    term('final_level', 'input', 'level of final demand', 'nivel de la demanda final'),
    term('total', 'input', 'total', 'total'),
  ],
  conventions: [
    {
      en: 'At current prices the change of prices stands in every term. Mean of the two polar forms; other orders of the factors give other splits.',
      es: 'A precios corrientes, el cambio de precios está en todos los términos. Media de las dos formas polares; otros órdenes de los factores dan otros repartos.',
    },
    {
      en: 'Technology: inputs per output from anyone; sourcing: from whom.',
      es: 'Tecnología: insumos por unidad, vengan de quien vengan; origen: de quién vienen.',
    },
  ],
  computePair(first, last, options) {
    const { table, G } = last;
    const N = table.sectors.length;
    const rows = longRows(keys);
    const show = shown(table, options, ['origin', 'partner', 'sector']);
    const change = structuralChange(first, last);
    const names = [...CHANGE_TERMS, 'total'] as const;
    const found = names.map((term) => {
      const cube = meld(table, change[term]);
      if (options.absorbed === 'abroad') {
        for (let s = 0; s < G; s += 1) for (let k = 0; k < N; k += 1) cube[(s * N + k) * G + s] = 0;
      }
      return [term, toLevel(cube, G, N, options.level)] as const;
    });
    for (const { at, exporter, sector, importer } of placesOf(
      table,
      options.level,
      show,
      options.absorbed === 'anywhere',
    )) {
      for (const [term, values] of found)
        rows.add([first.table.year, table.year, exporter, sector, importer], term, table.unit, values[at]);
    }
    let worst = 0;
    let scale = 0;
    change.total.forEach((value, at) => {
      const sum = CHANGE_TERMS.reduce((all, term) => all + change[term][at], 0);
      worst = Math.max(worst, Math.abs(value - sum));
      scale += Math.abs(value);
    });
    return chainResult('decomposition-over-time', rows, last, [
      closes('Σ terms = change of value added', worst, Math.max(scale, 1)),
    ]);
  },
});

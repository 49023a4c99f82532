import type { Reference } from '../../../base/metadata.ts';
import { choice } from '../../options.ts';
import { STATIC } from './scenario-notes.ts';
import { SCENARIO_TERMS } from './scenario-table.ts';
import type { ShockKind } from './shock.ts';

/** What stands behind the numbers of a scenario, in the shape of an indicator's definition. */
export const scenarioMethod = {
  id: 'scenario',
  title: {
    en: 'Scenario on an input-output table',
    es: 'Escenario sobre una matriz de insumo-producto',
  },
  summary: {
    en: 'What changes when inputs and final goods come from elsewhere, with the technology of the table.',
    es: 'Qué cambia cuando los insumos y los bienes finales vienen de otra parte, con la tecnología de la matriz.',
  },
  input: { table: 'io_table' },
  options: {
    level: choice(['country', 'sector'], 'country', {
      en: 'by economy, or the industries of every economy too',
      es: 'por economía, o también las industrias de cada economía',
    }),
  },
  conventions: [
    {
      en: 'A definition of this project with the standard algebra of input-output tables. Inputs per output by product and value added per output stay; only origins move.',
      es: 'Definición de este proyecto con el álgebra usual de insumo-producto. Los insumos por unidad de cada producto y el valor agregado por unidad no cambian; solo cambia el origen.',
    },
    {
      en: 'What an economy does not make at all it takes over from nobody.',
      es: 'Lo que una economía no produce no lo sustituye a nadie.',
    },
  ],
  caveat: STATIC,
  terms: SCENARIO_TERMS,
} as const;

const LOCAL: readonly string[] = ["A'_is,js = A_is,js + t Σ_{r≠s} A_ir,js,  A'_ir,js = (1 − t) A_ir,js"];

const FORMULAS: Readonly<Record<ShockKind, readonly string[]>> = {
  'local-sourcing': LOCAL,
  'content-rule': [...LOCAL, 't = min {t : c^dom(t) e / E ≥ c*}'],
  displacement: [
    "A'_is,j = A_is,j + t Σ_r A_ir,j,  A'_ir,j = (1 − t) A_ir,j,  j ∉ r",
    "Y'_is,k = Y_is,k + t Σ_r Y_ir,k,  Y'_ir,k = (1 − t) Y_ir,k,  k ≠ r",
  ],
  diversification: [
    "A'_is,jp = (1 − t) A_is,jp,  A'_ir,jp = A_ir,jp + t A_is,jp A_ir,jp / Σ_{q≠s,p} A_iq,jp",
    "A'_ir,jm = (1 − θ_i) A_ir,jm,  θ_i = Δ_i,p / Σ_{m≠s,p} Σ_{r≠s,m} (z_ir,m + y_ir,m)",
  ],
  'trade-mix': [
    "m'_ir = t m_ir Σ_{q≠s} m_iq / Σ_{q∈F} m_iq,  r ∈ F;  m_ir = A_ir,js,  m_ir = Y_ir,s",
    "m'_ir = (1 − t) m_ir Σ_{q≠s} m_iq / Σ_{q∉F,s} m_iq,  r ∉ F,s;  m'_is = m_is",
  ],
  demand: ["Y'_ip = (1 + d) Y_ip"],
  'lost-supplier': ["A'_is,j = (1 − t) A_is,j,  Y'_is,k = (1 − t) Y_is,k"],
};

/** The equations of the shocks, each once, and of the solution. */
export function scenarioFormula(kinds: readonly ShockKind[]): readonly string[] {
  return [
    ...new Set(kinds.flatMap((kind) => FORMULAS[kind])),
    "x' = B' Y' u,  B' = (I − A')⁻¹ = B + B U (I − V B U)⁻¹ V B,  ΔA = U V",
    "Δ = v x' − v x",
  ];
}

const MILLER: Reference = { work: 'miller2009' };
const EXTRACTION: Reference = { work: 'dietzenbacher2013' };

/** The references of the shocks. */
export function scenarioReferences(kinds: readonly ShockKind[]): readonly Reference[] {
  return kinds.includes('lost-supplier') ? [MILLER, EXTRACTION] : [MILLER];
}

/** The method with the equations and the references of the shocks that a scenario has. */
export function methodOfScenario(kinds: readonly ShockKind[]) {
  return { ...scenarioMethod, formula: scenarioFormula(kinds), references: scenarioReferences(kinds) };
}

import type { Text } from '../../base/locale.ts';
import type { DataFinding } from './data-check.ts';

interface Explained {
  readonly release: string;
  readonly table: string;
  readonly check: string;
  readonly count: number;
  /** How the finding begins. */
  readonly text: string;
  readonly why: Text;
}

const REFINING: Text = {
  en: 'Refined petroleum of Cyprus (2001, 2008) and Slovenia (2001) has a value added below zero in the WIOD: inputs cost more than the output.',
  es: 'La refinación de petróleo de Chipre (2001, 2008) y de Eslovenia (2001) tiene valor agregado negativo en la WIOD: los insumos cuestan más que la producción.',
};
const CHAINS = { 'wiod-2013-results': 'chains_panel', 'wiod-2013-world': 'exports_panel' };
const OF_CHAINS = ['domestic_share', 'by_inputs', 'backward_share', 'forward_share', 'participation'];

/** Findings in the releases that ship, looked up in their sources. More than `count` is a new one. */
const EXPLAINED: readonly Explained[] = [
  {
    ...{ release: 'uis-gerd', table: 'series', check: 'jumps', count: 1, text: 'value' },
    why: {
      en: 'The file of the UIS has it so: R&D paid by higher education in Türkiye is a thousand times smaller in 2006 and 2007, when it begins, than from 2008 on: another unit or another definition, which the file does not tell. Leave the two years out.',
      es: 'Así está en el archivo del UIS: la I+D que financia la enseñanza superior en Türkiye es mil veces menor en 2006 y 2007, cuando empieza, que desde 2008: otra unidad u otra definición, que el archivo no aclara. Omita esos dos años.',
    },
  },
  {
    ...{ release: 'wiod-2013', table: 'trade_flow', check: 'impossible', count: 96, text: 'value' },
    why: {
      en: 'All are sales to the rest of the world, which the WIOD takes as what remains of exports; uses include changes in inventories.',
      es: 'Todas son ventas al resto del mundo, que la WIOD toma como lo que queda de las exportaciones; los usos incluyen la variación de existencias.',
    },
  },
  ...Object.entries(CHAINS).flatMap(([release, table]) =>
    OF_CHAINS.map((text) => ({ release, table, check: 'impossible', count: 3, text, why: REFINING })),
  ),
];

/** The findings in a table of a release, with why they are so where it is known. */
export function explained(
  release: string,
  table: string,
  findings: readonly DataFinding[],
): readonly DataFinding[] {
  return findings.map((finding) => {
    const known = EXPLAINED.find(
      (one) =>
        one.release === release &&
        one.table === table &&
        one.check === finding.check &&
        finding.count <= one.count &&
        finding.text.en.startsWith(one.text),
    );
    return known === undefined ? finding : { ...finding, why: known.why };
  });
}

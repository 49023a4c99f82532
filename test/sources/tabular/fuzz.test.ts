import { describe, expect, it } from 'vitest';
import { emptyTally, mutated, OPTIONS, pick, START, TIMES, tryOne } from './fuzz-support.ts';
import { bytesOf, seeded } from './support.ts';
import { packed, partsOf, rowXml } from './xlsx/fixture.ts';

const CSV_FILES = 6000 * TIMES;
const XLSX_FILES = 2400 * TIMES;

const SEEDS: readonly string[] = [
  'clase,periodo,horas,personal\n311111,2003-01,1.5,10\n311112,2003-02,2.25,11\n311113,2003-03,,C\n',
  'clase;año;mes;valor de producción\n0101;2003;1;1.234,5\n0102;2003;2;2.345,6\n0103;2003;3;ND\n',
  'Encuesta industrial mensual\nMiles de pesos\n\nclase,ene-94,feb-94,mar-94\na,1,2,3\nb,4,5,6\n\nFuente: INEGI\np/ Cifras preliminares\n',
  'clase,variable,2003-01,2003-02\na,horas,1,2\na,personal,3,4\nb,horas,5,6\n',
  '"clase","nombre","fecha","horas"\n"a","Uno, ""dos""\ny tres","2003-01-01","1,234.50"\n"b","x","2003-02-01","(5)"\n',
  'year\treporter\tpartner\tproduct\tvalue\n2003\tMEX\tUSA\t0101\t1e6\n2003\tTWN\tUSA\t8542\t2.5e6\n',
  'sep=;\na;b;c\n1,5;x;01/12/2003\n2,5;y;01/11/2003\n',
  'Clase,Variable,2003,,2004,\n,,Nov,Dic,Ene,Feb\na,horas,1,2,3,4\nb,horas,5,6,7,8\n',
  'a|b|c\r\n1|2|3\r\n4|5|6\r\n',
  'x\n1\n2\n3\n',
];

describe('changed files end in a table that holds or in an error that names the mend', () => {
  it(
    `of ${CSV_FILES} text files`,
    () => {
      const tally = emptyTally();
      for (let seed = 0; seed < CSV_FILES; seed += 1) {
        const random = seeded(START + seed);
        const base = bytesOf(pick(SEEDS, random));
        tryOne(`csv ${seed}`, mutated(base, random, 6), pick(OPTIONS, random), tally);
      }
      if (process.env.FUZZ_TALLY !== undefined)
        process.stderr.write(`${tally.read} read, ${JSON.stringify([...tally.codes])}\n`);
      const refused = [...tally.codes.values()].reduce((sum, count) => sum + count, 0);
      expect(tally.read + refused).toBe(CSV_FILES);
      expect(tally.read).toBeGreaterThan(CSV_FILES / 10);
      expect(tally.codes.size).toBeGreaterThan(20);
    },
    300_000 * TIMES,
  );

  const PARTS = partsOf({
    cells:
      rowXml(1, ['clase', 'periodo', 'horas', 'nombre']) +
      rowXml(2, ['311111', '<c s="1"><v>37956</v></c>', 1.5, '<c t="s"><v>0</v></c>']) +
      rowXml(3, [
        '<c s="2"><v>101</v></c>',
        '<c s="1"><v>37926</v></c>',
        '<c><f>A1+1</f><v>2.5</v></c>',
        '<c t="s"><v>1</v></c>',
      ]) +
      rowXml(4, ['b', '<c s="1"><v>37895</v></c>', '<c t="e"><v>#N/A</v></c>', '<c t="b"><v>1</v></c>']),
    afterCells: '<mergeCells><mergeCell ref="D3:D4"/></mergeCells>',
    shared: ['<t>Uno</t>', '<r><t>D</t></r><r><t>os &amp; tres</t></r>'],
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="mmm\\-yy"/><numFmt numFmtId="165" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
  });
  const NAMES = Object.keys(PARTS);

  it(
    `of ${XLSX_FILES} workbooks: bytes of the zip, or the XML inside a whole zip`,
    () => {
      const tally = emptyTally();
      const whole = packed(PARTS);
      for (let seed = 0; seed < XLSX_FILES; seed += 1) {
        const random = seeded(1_000_000 + START + seed);
        let bytes: Uint8Array;
        if (seed % 3 === 0) bytes = mutated(whole, random, 4);
        else {
          const parts: Record<string, string | Uint8Array> = { ...PARTS };
          const name = random(2) === 0 ? 'xl/worksheets/sheet1.xml' : pick(NAMES, random);
          parts[name] = mutated(bytesOf(PARTS[name] as string), random, 3);
          if (random(40) === 0) delete parts[pick(NAMES, random)];
          bytes = packed(parts);
        }
        tryOne(`xlsx ${seed}`, bytes, random(3) === 0 ? pick(OPTIONS, random) : {}, tally);
      }
      if (process.env.FUZZ_TALLY !== undefined)
        process.stderr.write(`${tally.read} read, ${JSON.stringify([...tally.codes])}\n`);
      const refused = [...tally.codes.values()].reduce((sum, count) => sum + count, 0);
      expect(tally.read + refused).toBe(XLSX_FILES);
      expect(tally.read).toBeGreaterThan(XLSX_FILES / 20);
      expect(tally.codes.get('damaged-workbook')).toBeGreaterThan(XLSX_FILES / 4);
    },
    300_000 * TIMES,
  );
});

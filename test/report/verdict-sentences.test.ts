import { describe, expect, it } from 'vitest';
import type { VerdictCell } from '../../src/report/verdict-model.ts';
import { type Said, tallyOf, verdictSentences } from '../../src/report/verdict-sentences.ts';
import { cell, EFFECT, percent, RANK } from './verdict-cells.ts';

const NAMES = [
  ['upgrading-milberg-winkler', 'Productivity with exports', 'Productividad con exportaciones'],
  ['upgrading-value-added', 'Value added in exports', 'Valor agregado en las exportaciones'],
  ['upgrading-erosion', 'Erosion of value added', 'Erosión del valor agregado'],
  ['upgrading-social', 'Jobs with wages', 'Empleo con salarios'],
] as const;

/** The sentences about Mexico with these cells, in the order of the rules above. */
function say(cells: readonly VerdictCell[], more: Partial<Said> = {}): string {
  const rules = cells.map((one, i) => {
    const [id, en, es] = NAMES[i] as (typeof NAMES)[number];
    return { id, title: { en, es }, cell: one };
  });
  const said: Said = {
    subject: { en: 'manufacturing in Mexico', es: 'la manufactura de México' },
    span: { en: '1995–2008', es: '1995-2008' },
    rules,
    periods: [],
    known: 14,
    largestTolerance: 5,
    ...more,
  };
  return verdictSentences(said)
    .flatMap(({ en, es }) => [en, es])
    .join('\n');
}

const [UP, DOWN, MIXED, NONE] = [cell('up'), cell('down'), cell('mixed'), cell('no-evidence')];

describe('the sentences of a verdict', () => {
  it('all agree', () => {
    expect(say([UP, UP, UP, UP])).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: all four rules with evidence say that it moved up.
      La manufactura de México, 1995-2008: las cuatro reglas con evidencia dicen que ascendió.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      Ten of the fourteen rules say nothing here, for lack of data or because their case did not arise.
      Diez de las catorce reglas no dicen nada aquí, por falta de datos o porque no se dio su caso."
    `);
  });
  it('tells whose numbers are read where the subject has none, of none, one and many rules', () => {
    const of = { en: 'the whole economy', es: 'toda la economía' };
    const rulesOf = (cells: readonly VerdictCell[], wider: readonly number[]): Said['rules'] =>
      cells.map((one, i) => {
        const [id, en, es] = NAMES[i] as (typeof NAMES)[number];
        return { id, title: { en, es }, cell: one, ...(wider.includes(i) ? { of } : {}) };
      });
    const told = (cells: readonly VerdictCell[], wider: readonly number[]) =>
      say(cells, { rules: rulesOf(cells, wider) })
        .split('\n')
        .filter((line) => /numbers of|cifras de/.test(line));
    expect(told([UP, UP, DOWN], [])).toEqual([]);
    expect(told([UP, UP, DOWN], [1])).toEqual([
      '“Value added in exports” reads numbers of the whole economy.',
      '«Valor agregado en las exportaciones» lee cifras de toda la economía.',
    ]);
    expect(told([UP, UP, DOWN], [1, 2])).toEqual([
      '“Value added in exports” and “Erosion of value added” read numbers of the whole economy.',
      '«Valor agregado en las exportaciones» y «Erosión del valor agregado» leen cifras de toda la economía.',
    ]);
    // a rule without evidence reads nothing
    expect(told([UP, NONE], [1])).toEqual([]);
  });
  it('both rules, one rule, mixed ones', () => {
    expect(say([DOWN, DOWN], { known: 2 })).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: both rules with evidence say that it moved down.
      La manufactura de México, 1995-2008: las dos reglas con evidencia dicen que descendió.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      Every rule has evidence.
      Todas las reglas tienen evidencia."
    `);
    expect(say([UP], { known: 2 })).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: the one rule with evidence says that it moved up.
      La manufactura de México, 1995-2008: la única regla con evidencia dice que ascendió.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      One of the two rules says nothing here, for lack of data or because its case did not arise.
      Una de las dos reglas no dice nada aquí, por falta de datos o porque no se dio su caso."
    `);
    expect(say([MIXED, MIXED, MIXED], { known: 3 })).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: all three rules with evidence are mixed.
      La manufactura de México, 1995-2008: las tres reglas con evidencia son mixtas.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      Every rule has evidence.
      Todas las reglas tienen evidencia."
    `);
  });
  it('the rules disagree, and two of them in a way that means something', () => {
    expect(say([UP, UP, DOWN, MIXED])).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: of the four rules with evidence, two say that it moved up, one says that it moved down and one is mixed.
      La manufactura de México, 1995-2008: de las cuatro reglas con evidencia, dos dicen que ascendió, una dice que descendió y una es mixta.
      The rules disagree: “Productivity with exports” and “Value added in exports” say up, “Erosion of value added” says down.
      Las reglas no coinciden: «Productividad con exportaciones» y «Valor agregado en las exportaciones» dicen que ascendió; «Erosión del valor agregado», que descendió.
      More value made at home is exported, also as a part of the world’s; but a smaller part of each dollar exported stays at home, because more of what goes into it is bought abroad.
      Se exporta más valor hecho en casa, y más en proporción al del mundo; pero de cada dólar exportado se queda en casa una parte menor, porque más de lo que contiene se compra fuera.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      Ten of the fourteen rules say nothing here, for lack of data or because their case did not arise.
      Diez de las catorce reglas no dicen nada aquí, por falta de datos o porque no se dio su caso."
    `);
    expect(say([UP, MIXED, MIXED, DOWN])).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: of the four rules with evidence, one says that it moved up, one says that it moved down and two are mixed.
      La manufactura de México, 1995-2008: de las cuatro reglas con evidencia, una dice que ascendió, una dice que descendió y dos son mixtas.
      The rules disagree: “Productivity with exports” says up, “Jobs with wages” says down.
      Las reglas no coinciden: «Productividad con exportaciones» dice que ascendió; «Empleo con salarios», que descendió.
      Productivity and exports gained while there were fewer jobs, and those paid worse.
      La productividad y las exportaciones ganaron mientras había menos empleos, y peor pagados.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      Ten of the fourteen rules say nothing here, for lack of data or because their case did not arise.
      Diez de las catorce reglas no dicen nada aquí, por falta de datos o porque no se dio su caso."
    `);
  });
  it('a verdict that hangs on a small change carries no contrast', () => {
    const contrast = /More value made at home/;
    expect(say([NONE, UP, DOWN])).toMatch(contrast);
    expect(say([NONE, cell('up', { knifeEdge: 5, small: [RANK] }), DOWN])).not.toMatch(contrast);
    expect(say([NONE, UP, cell('down', { knifeEdge: 1, small: [EFFECT] })])).not.toMatch(contrast);
  });
  it('none says up, or none down', () => {
    expect(say([MIXED, MIXED, DOWN, NONE], { known: 4 })).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: of the three rules with evidence, none says that it moved up, one says that it moved down and two are mixed.
      La manufactura de México, 1995-2008: de las tres reglas con evidencia, ninguna dice que ascendió, una dice que descendió y dos son mixtas.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      One of the four rules says nothing here, for lack of data or because its case did not arise.
      Una de las cuatro reglas no dice nada aquí, por falta de datos o porque no se dio su caso."
    `);
    expect(say([UP, MIXED], { known: 2 })).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: of the two rules with evidence, one says that it moved up and one is mixed.
      La manufactura de México, 1995-2008: de las dos reglas con evidencia, una dice que ascendió y una es mixta.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      Every rule has evidence.
      Todas las reglas tienen evidencia."
    `);
  });
  it('no evidence', () => {
    expect(say([NONE, NONE])).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: no rule has evidence.
      La manufactura de México, 1995-2008: ninguna regla tiene evidencia."
    `);
    expect(say([])).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: no rule has evidence.
      La manufactura de México, 1995-2008: ninguna regla tiene evidencia."
    `);
  });
  it('knife edges: a percent, a rank, a range, an exact zero', () => {
    const wage = percent('real wage', 'el salario real', 0.3);
    const zero = percent('exports', 'las exportaciones', 0);
    const fell = percent('jobs in exports', 'los empleos en las exportaciones', -0.4);
    const edge = (knifeEdge: number, ...small: (typeof wage)[]) => cell('up', { knifeEdge, small });
    expect(say([edge(1, wage)], { known: 1 })).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: the one rule with evidence says that it moved up.
      La manufactura de México, 1995-2008: la única regla con evidencia dice que ascendió.
      One verdict hangs on a small change: in “Productivity with exports”, real wage rose by only 0.3%.
      Un dictamen depende de un cambio pequeño: en «Productividad con exportaciones», el salario real subió apenas 0.3%.
      Every rule has evidence.
      Todas las reglas tienen evidencia."
    `);
    expect(
      say([edge(5, RANK), edge(5, EFFECT), edge(0, zero), edge(1, fell, wage)], { known: 4 }),
    ).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: all four rules with evidence say that it moved up.
      La manufactura de México, 1995-2008: las cuatro reglas con evidencia dicen que ascendió.
      Four verdicts hang on a small change: in “Productivity with exports”, rank in economic complexity went from 29 to 27; in “Value added in exports”, structural effect runs from +0.4 to +6.9 points; in “Erosion of value added”, exports did not change; in “Jobs with wages”, jobs in exports fell by only 0.4% and real wage rose by only 0.3%.
      Cuatro dictámenes dependen de un cambio pequeño: en «Productividad con exportaciones», el lugar en complejidad económica pasó de 29 a 27; en «Valor agregado en las exportaciones», el efecto estructural va de +0.4 a +6.9 puntos; en «Erosión del valor agregado», las exportaciones no cambiaron; en «Empleo con salarios», los empleos en las exportaciones bajaron apenas 0.4% y el salario real subió apenas 0.3%.
      Every rule has evidence.
      Todas las reglas tienen evidencia."
    `);
  });
  it('what each period said', () => {
    const tally = (up: number, down: number, mixed: number) => ({ up, down, mixed, none: 1 });
    const periods = [
      { span: { en: '1995–2000', es: '1995-2000' }, tally: tally(5, 1, 1) },
      { span: { en: '2000–2008', es: '2000-2008' }, tally: tally(1, 0, 6) },
    ];
    expect(say([UP], { known: 1, periods })).toMatchInlineSnapshot(`
      "Manufacturing in Mexico, 1995–2008: the one rule with evidence says that it moved up.
      La manufactura de México, 1995-2008: la única regla con evidencia dice que ascendió.
      In 1995–2000 five of seven said up and one down; in 2000–2008 one of seven said up and none down.
      En 1995-2000 cinco de siete decían que ascendió y una, que descendió; en 2000-2008 una de siete decía que ascendió y ninguna, que descendió.
      No verdict would turn if changes of up to 5% had the opposite sign.
      Ningún dictamen cambiaría si los cambios de hasta 5% tuvieran el signo contrario.
      Every rule has evidence.
      Todas las reglas tienen evidencia."
    `);
    expect(say([UP], { known: 1, periods: periods.slice(1) })).not.toContain('2000–2008');
  });
  it('counts', () => {
    expect(tallyOf([UP, UP, DOWN, MIXED, NONE, null])).toEqual({ up: 2, down: 1, mixed: 1, none: 1 });
  });
});

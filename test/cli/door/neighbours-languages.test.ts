import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const GROWTH = 'compute trade-growth --csv --data';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

describe('columns in another language', () => {
  it.each([
    ['Année;Pays déclarant;Pays partenaire;Produit;Flux;Valeur', 'Exportations', 'Importations'],
    ['Ano;País;País Parceiro;Produto;Fluxo;Valor', 'Exportação', 'Importação'],
    ['Jahr;Land;Handelspartner;Ware;Verkehrsrichtung;Wert', 'Ausfuhr', 'Einfuhr'],
    ['refYear;reporterISO3;partnerISO3;cmdCode;flowCode;primaryValue', 'X', 'M'],
    ['Ref Year;Reporter ISO;Partner ISO;Cmd Code;Flow Code;Primary Value', 'X', 'M'],
  ])('%s', async (head, x, m) => {
    const file = put(lines(head, `2010;FRA;DEU;8703;${x};100,5`, `2010;FRA;DEU;8703;${m};50`));
    const { out, err } = await escalar(`compute trade-balance --csv --data ${file}`);
    expect(valuesAt(out, 'reporter=FRA term=balance'), err).toEqual([50.5]);
  });
  it.each([
    'Année;Pays;Produit;Exportations;Importations',
    'Ano;País;Mercadoria;Exportações;Importações',
    'Jahr;Land;Ware;Ausfuhr;Einfuhr',
  ])('with flows beside each other: %s', async (head) => {
    const { out, err } = await escalar(
      `compute trade-balance --csv --data ${put(lines(head, '2010;DEU;01;100;60'))}`,
    );
    expect(valuesAt(out, 'term=balance'), err).toEqual([40]);
  });
  it.each([
    'Ano;Atividade;Valor da produção;Pessoal ocupado',
    'Année;Secteur;Production;Effectifs',
    'Jahr;Wirtschaftszweig;Produktionswert;Beschäftigte',
  ])('of industry: %s', async (head) => {
    const file = put(lines(head, '2010;10;1.500,5;50', '2010;11;500,5;60'));
    const { out, err } = await escalar(`compute concentration --csv --data ${file}`);
    expect(valuesAt(out, 'period=2010 term=hhi')[0], err).toBeCloseTo(
      (1500.5 ** 2 + 500.5 ** 2) / 2001 ** 2,
      12,
    );
  });
  it('whose codes are in HS and whose words are in Product', async () => {
    const file = put(
      lines('Year,Reporter,HS,Product,Value', '2010,MEX,070200,Tomatoes,60', '2010,MEX,87,Cars,40'),
    );
    expect((await escalar(`compute trade-share --csv --data ${file}`)).out).toContain(
      ',070200,percent,60\r\n',
    );
  });
});

describe('months and years as others write them', () => {
  it.each([
    ['janvier 2010', 'août 2010', 'déc. 2010'],
    ['janv. 2010', 'févr. 2010', 'décembre 2010'],
    ['Januar 2010', 'Mai 2010', 'Dezember 2010'],
    ['Jan 10', 'Okt 10', 'Dez 10'],
  ])('%s, %s and %s', async (...months) => {
    const file = put(
      lines('period;reporter;product;value', ...months.map((one, k) => `${one};FRA;01;${100 + k}`)),
    );
    const { out, err } = await escalar(`${GROWTH} ${file}`);
    expect(valuesAt(out, 'from=2010-01 to=2010-12 term=last'), err).toEqual([102]);
  });
  it.each([
    ['"2,010"', '"2,012"'],
    ['2 010', '2 012'],
    ['1.999', '2.001'],
  ])('%s and %s, grouped as numbers', async (first, last) => {
    const file = put(lines('year,reporter,product,value', `${first},MEX,01,100`, `${last},MEX,01,121`));
    expect(valuesAt((await escalar(`${GROWTH} ${file}`)).out, 'term=growth_per_year')[0]).toBeCloseTo(10, 9);
  });
});

describe('numbers grouped as in India', () => {
  it.each([
    ['1,23,456.5', 123_456.5],
    ['12,34,56,789', 123_456_789],
    ['-1,00,000', -100_000],
  ])('%s', async (text, number) => {
    const file = put(lines('economy,period,variable,value', `IND,2010,gdp,"${text}"`));
    const { out, err } = await escalar(`compute published-values --csv --data ${file}`);
    expect(valuesAt(out, 'economy=IND'), err).toEqual([number]);
  });
  it.each(['1,23,45', '123,45,678', '1,2,345', '1,23,4567', '1.23.456'])('%s is none', async (text) => {
    const file = put(lines('economy,period,variable,value', `IND,2010,gdp,"${text}"`));
    expect((await escalar(`compute published-values --csv --data ${file}`)).err).toContain(
      'Expected a number',
    );
  });
});

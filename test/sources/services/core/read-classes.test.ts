import { describe, expect, it } from 'vitest';
import { banxico } from '../../../../src/sources/services/banxico.ts';
import { comtrade } from '../../../../src/sources/services/comtrade/comtrade.ts';
import { panelService, seriesParameter } from '../../../../src/sources/services/core/panel-service.ts';
import { readClasses } from '../../../../src/sources/services/core/read-classes.ts';
import { inegi } from '../../../../src/sources/services/inegi.ts';
import { codeOf } from '../../../support/error-code.ts';

const read = (text: string) => readClasses('c.csv', new TextEncoder().encode(text));

describe('a file of classes', () => {
  const one = { series: '5001', activity: '0311', variable: 'hours' };
  it.each([
    'series,activity,variable\n5001,0311,hours\n',
    '\ufeffVariable;Series;Activity\nhours;5001;0311\n',
    'series,activity,variable,note\n"5001","0311",hours,x',
  ])('is read whatever its order, marks and further columns: %j', (text) => {
    expect(read(text)).toEqual([one]);
  });
  it.each([
    '',
    'series,activity,variable\n',
    'series,activity\n5001,0311\n',
    'series,activity,variable\n5001,,hours\n',
    'series,activity,variable\n5001,0311,hours\n5001,0312,hours\n',
    'series,activity,variable\n5001,0311,hours\nx,5002,0312,hours\n',
    'series,activity,variable,series\n5001,0311,hours,5002\n',
  ])('is refused where it leaves a question: %j', (text) => {
    expect(codeOf(() => read(text))).toBe('bad-option');
  });
});

describe('a service of series as a panel', () => {
  it('has its rows by class and column, and asks as before', () => {
    const panel = panelService(inegi, [{ series: '5001', activity: '0311', variable: 'hours' }]);
    const OBSERVATIONS = [{ TIME_PERIOD: '2001', OBS_VALUE: '7', COBER_GEO: '0' }];
    const body = JSON.stringify({ Series: [{ INDICADOR: '5001', FREQ: '3', OBSERVATIONS }] });
    const answer = { status: 200, headers: {}, body: new TextEncoder().encode(body) };
    const given = { indicator: ['5001'], area: ['00'], bank: ['BIE-BISE'] };
    expect(panel.read(answer, given)).toMatchObject({
      outcome: 'ok',
      rows: {
        names: ['activity', 'variable', 'economy', 'period', 'value'],
        columns: [['0311'], ['hours'], ['MEX'], ['2001'], ['7']],
      },
    });
    expect(panel.ask(given)).toEqual(inegi.ask(given));
    expect(panel.table).toBe('industry_panel');
  });
  it('is refused for a source without a list of series', () => {
    expect([inegi, banxico].map(seriesParameter)).toEqual(['indicator', 'series']);
    expect(codeOf(() => seriesParameter(comtrade))).toBe('bad-option');
  });
});

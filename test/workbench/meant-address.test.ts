import { describe, expect, it } from 'vitest';
import type { Choices, Page } from '../../src/workbench/address.ts';
import { answerCall } from '../../src/workbench/engine/answer-call.ts';
import type { Meant } from '../../src/workbench/engine/refusal.ts';
import { meantAddress } from '../../src/workbench/meant-address.ts';
import { resultOfAddress } from '../../src/workbench/result-of-address.ts';
import { engineDesk } from '../support/engine-desk.ts';

const desk = engineDesk();
const at = (page: Page, choices: Choices) => ({ page, lang: 'en' as const, choices });

describe('the address that was meant', () => {
  it('has the nearest name as a choice, as one of several, and as the name of one', () => {
    const meant = (choices: Choices, said: string, nearest: string) =>
      meantAddress(at('explore', choices), { said, nearest })?.choices;
    expect(meant({ data: 'atlas' }, 'atlas', 'atlas-2016')).toEqual({ data: 'atlas-2016' });
    expect(meant({ 'where.economy': 'MEX,TWNN' }, 'TWNN', 'TWN')).toEqual({ 'where.economy': 'MEX,TWN' });
    expect(meant({ 'with.methd': 'kww' }, 'methd', 'method')).toEqual({ 'with.method': 'kww' });
  });
  it('is none where the word stands nowhere in it', () => {
    expect(meantAddress(at('data', { data: 'atlas-2016' }), { said: 'data', nearest: 'date' })).toBeNull();
  });
  it.each<readonly [Page, Choices, Choices]>([
    ['explore', { indicator: 'rca', data: 'atlas-216' }, { data: 'atlas-2016' }],
    ['explore', { indicator: 'rcaa', data: 'atlas-2016' }, { indicator: 'rca' }],
    [
      'explore',
      { indicator: 'gross-exports', data: 'wiod-2013-ten', 'with.methd': 'kww' },
      { 'with.method': 'kww' },
    ],
    [
      'explore',
      { indicator: 'gross-exports', data: 'wiod-2013-ten', 'with.method': 'kwx' },
      { 'with.method': 'kww' },
    ],
    [
      'explore',
      { indicator: 'concentration', data: 'ggdc-etd-2021', 'where.economy': 'MEXX' },
      { 'where.economy': 'MEX' },
    ],
    [
      'explore',
      { indicator: 'concentration', data: 'ggdc-etd-2021', 'where.econmy': 'MEX' },
      { 'where.economy': 'MEX' },
    ],
    ['study', { study: 'verdit', step: 'verdict' }, { study: 'verdict' }],
    ['study', { study: 'verdict', step: 'verdict', 'set.econmy': 'MEX' }, { 'set.economy': 'MEX' }],
  ])('of %s %j has what was meant: %j', async (page, choices, mended) => {
    const said = (of: Choices) => resultOfAddress(at(page, of));
    const reply = await answerCall(desk.engine, 'result', { of: said(choices), lang: 'en' });
    const { meant } = (reply as { error: { meant: Meant } }).error;
    const address = meantAddress(at(page, choices), meant);
    expect(address?.choices).toMatchObject(mended);
  });
  it('of tables of a scenario is among releases that have some', async () => {
    const data = 'wiod-2013-te';
    const reply = await answerCall(desk.engine, 'lab', { lang: 'es', choices: { data } });
    expect(reply).toMatchObject({
      error: { code: 'unknown-name', meant: { said: data, nearest: 'wiod-2013-ten' } },
    });
    const other = await answerCall(desk.engine, 'lab', { lang: 'es', choices: { data: 'atlas-2016' } });
    expect(JSON.stringify(other)).toContain('matrices de insumo-producto');
    expect(JSON.stringify(other)).not.toContain('banxico');
  });
});

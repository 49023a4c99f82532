import { expect, test } from 'vitest';
import { readPanels } from '../../../src/indicators/industry/panel.ts';
import { sharedNumber } from '../../../src/indicators/industry/shared-number.ts';
import { longRows } from '../../support/compute.ts';

const panelOf = (values: readonly (number | null)[]) =>
  readPanels(
    longRows(values.map((population, i) => ({ activity: `c${i}`, period: '2000', population }))),
    { economies: [], exclude: [] },
    'joggs',
  )[0];

test('one number of the whole economy, though some rows leave it empty', () => {
  expect(sharedNumber(panelOf([null, 5, 5]), 'population', 0, 'joggs')).toBe(5);
});

test('refuses rows that differ, none at all, and a column that is not there', () => {
  expect(() => sharedNumber(panelOf([4, 5]), 'population', 0, 'joggs')).toThrow(/differ \(4 and 5\)/);
  expect(() => sharedNumber(panelOf([null]), 'population', 0, 'joggs')).toThrow(/no number/);
  expect(() => sharedNumber(panelOf([4]), 'peoples', 0, 'joggs')).toThrow(/no column "peoples"/);
});

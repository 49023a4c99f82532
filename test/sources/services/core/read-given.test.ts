import { expect, it } from 'vitest';
import { serviceOf } from '../../../../src/sources/services/all-services.ts';
import { readGiven } from '../../../../src/sources/services/core/read-given.ts';
import { codeOf } from '../../../support/error-code.ts';

it.each(['key', 'whole', 'page'])('%s is of the plan, and not set by a person', (name) => {
  const oecd = serviceOf('oecd');
  expect(codeOf(() => readGiven(oecd, { flow: 'tiva', [name]: 'x' }))).toBe('unknown-name');
  expect(readGiven(oecd, { flow: 'tiva', ref_area: 'MEX' })).toMatchObject({ ref_area: ['MEX'] });
});

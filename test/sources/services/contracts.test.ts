import { expect, it } from 'vitest';
import { SERVICES } from '../../../src/sources/services/all-services.ts';
import { CONTRACTS } from '../../support/contracts/all-contracts.ts';
import { keepsContract } from '../../support/service-contract.ts';

it('every source that data are asked of has a contract, and no other', () => {
  const ids = CONTRACTS.map(({ service }) => service.id).toSorted();
  expect(ids).toEqual(SERVICES.map(({ id }) => id).toSorted());
});
for (const contract of CONTRACTS) keepsContract(contract);

import type { Contract } from '../service-contract.ts';
import { cepalstatContract } from './cepalstat.ts';
import { comtradeContracts } from './comtrade.ts';
import { emimContract } from './emim.ts';
import { mexicanContracts } from './mexico.ts';
import { portalContracts } from './portals.ts';
import { worldBankContract } from './world-bank.ts';

/** What each source says in good and in bad days. */
export const CONTRACTS: readonly Contract[] = [
  ...comtradeContracts,
  worldBankContract,
  ...mexicanContracts,
  emimContract,
  cepalstatContract,
  ...portalContracts,
];

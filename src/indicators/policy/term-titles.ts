import type { Text } from '../../base/locale.ts';

/** What people read for the terms of this room. */
export const POLICY_TERM_TITLES: Readonly<Record<string, Text>> = {};

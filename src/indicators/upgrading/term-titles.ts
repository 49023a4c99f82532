import type { Text } from '../../base/locale.ts';

/** What people read for the terms of this room. */
export const UPGRADING_TERM_TITLES: Readonly<Record<string, Text>> = {};

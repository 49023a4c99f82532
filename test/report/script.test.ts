import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentSecurityPolicy, REPORT_SCRIPT, SCRIPT_HASH } from '../../src/report/script.ts';

it('the policy of the report lets its own script run, by the hash of what it is', () => {
  expect(SCRIPT_HASH).toBe(createHash('sha256').update(REPORT_SCRIPT, 'utf8').digest('base64'));
  expect(contentSecurityPolicy()).toContain(`script-src 'sha256-${SCRIPT_HASH}'`);
});

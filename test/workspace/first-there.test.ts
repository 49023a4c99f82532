import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { firstThere } from '../../src/workspace/first-there.ts';
import { temporaryRoot } from '../support/store-folder.ts';

describe('firstThere', () => {
  it('takes the first place with a file, else with something, and the last when there is nothing', async () => {
    const root = temporaryRoot();
    const [a, b] = [join(root, 'a'), join(root, 'b')];
    expect(await firstThere(nodeFiles, [a, b], 'x')).toBe(b);
    mkdirSync(a);
    expect(await firstThere(nodeFiles, [a, b], 'x')).toBe(a);
    writeFileSync(b, '');
    expect(await firstThere(nodeFiles, [a, b], 'x')).toBe(b);
  });
});

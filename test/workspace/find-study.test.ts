import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { findStudy } from '../../src/workspace/find-study.ts';
import { shippedNames } from '../../src/workspace/shipped-names.ts';
import { refusalOf, STUDY } from '../study/support.ts';
import { temporaryRoot } from '../support/store-folder.ts';

describe('findStudy', () => {
  it('by the name of a bundled one, a file, or a folder', async () => {
    expect(await shippedNames(nodeFiles, 'studies')).toContain('mexico-taiwan');
    expect(await findStudy('mexico-taiwan', nodeFiles)).toMatchObject({ file: 'mexico-taiwan.yaml' });
    const root = temporaryRoot();
    writeFileSync(join(root, 'study.yaml'), STUDY);
    expect(await findStudy(root, nodeFiles)).toMatchObject({
      file: join(root, 'study.yaml'),
      folder: root,
      text: STUDY,
    });
    expect(await findStudy(join(root, 'study.yaml'), nodeFiles)).toMatchObject({ folder: root });
  });
  it('refuses what is neither, with the nearest name', async () => {
    expect(await refusalOf(findStudy('mexico-taiwn', nodeFiles))).toContain('Did you mean "mexico-taiwan"?');
    const root = temporaryRoot();
    mkdirSync(join(root, 'study.yaml'));
    expect(await refusalOf(findStudy(root, nodeFiles))).toContain('There is no study');
  });
});

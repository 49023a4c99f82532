import { expect, it } from 'vitest';
import { isSystemError, systemFault } from '../../src/base/system-error.ts';
import { diskFault } from '../../src/store/disk-fault.ts';

it.each([
  [
    'TransactionContext Error: Failed to commit: Could not write file "/d/.work-709b04bb0a03-19493-298131-HPIkUO/copy.duckdb.wal": No space left on device',
    ['ENOSPC', '/d'],
  ],
  ['IO Error: Could not write file "/d/w.parquet": File too large', ['EFBIG', '/d/w.parquet']],
  ['IO Error: Cannot open file "/d/w.parquet": Permission denied', ['EACCES', '/d/w.parquet']],
])('%s', (said, [code, path]) => {
  const fault = diskFault(new Error(said));
  expect(isSystemError(fault, [String(code)])).toBe(true);
  if (fault !== null)
    expect(systemFault(fault).toText('es')).toContain(`No se pudo leer o escribir ${path}:`);
});

it('what an engine says of all else is no fault of a disk', () => {
  for (const other of [
    new Error('Conversion Error: "No" is no number'),
    new Error('File too large'),
    'x',
    null,
  ])
    expect(diskFault(other)).toBeNull();
});

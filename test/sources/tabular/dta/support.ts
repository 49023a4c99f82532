import { readFileSync } from 'node:fs';
import { gunzipSync } from 'fflate';

const FILES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('pandas.json', import.meta.url), 'utf8'),
);

/** One table as pandas writes it (`make-pandas.py`), by release and order of bytes. */
export const DTA: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries(FILES).map(([name, text]) => [name, gunzipSync(Buffer.from(text, 'base64'))]),
);

/** Release 113 of the file of release 114, whose formats have twelve bytes instead of 49. */
export function asRelease113(file: Uint8Array): Uint8Array {
  const count = file[4] ?? 0;
  const formats = 109 + count + 33 * count + 2 * (count + 1);
  const kept = Array.from({ length: count }, (_, i) =>
    file.subarray(formats + 49 * i, formats + 49 * i + 12),
  );
  const out = [file.subarray(0, formats), ...kept, file.subarray(formats + 49 * count)];
  const bytes = Uint8Array.from(out.flatMap((part) => [...part]));
  bytes[0] = 113;
  return bytes;
}

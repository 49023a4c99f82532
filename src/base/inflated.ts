interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}
interface Globals {
  readonly Blob: new (parts: readonly Uint8Array[]) => { stream(): { pipeThrough(through: object): object } };
  readonly DecompressionStream: new (format: 'deflate-raw') => object;
  readonly Response: new (body: object) => Bytes;
}

/** What raw deflate packed, by what every browser and Node have of their own. */
export async function inflated(packed: Uint8Array): Promise<Uint8Array> {
  const { Blob, DecompressionStream, Response } = globalThis as unknown as Globals;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

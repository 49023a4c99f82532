import { openZip } from '../sources/tabular/xlsx/open-zip.ts';
import { within } from '../workspace/io/io-folder.ts';
import { nodeFiles as files } from './node-files.ts';

/** Files that lie together, in a folder or in a zip. */
export interface FilePlace {
  /** As the person wrote it. */
  readonly shown: string;
  readonly names: readonly string[];
  /** Those in the folders below, `satellite/F.txt`; they are in `names` of a zip. */
  readonly below: () => Promise<readonly string[]>;
  /** @returns hex SHA-256 of what was taken */
  readonly stream: (name: string, take: (piece: Uint8Array) => boolean) => Promise<string>;
  readonly hashOf: (name: string) => Promise<string>;
}

export async function folderPlace(folder: string, shown: string): Promise<FilePlace> {
  const names = await files.names(folder);
  return {
    shown,
    names,
    below: async () => {
      const found: string[] = [];
      for (const name of names) {
        const [inner, place] = [files.resolve(folder, name), within(shown, name)];
        if ((await files.kindAt(inner, place)) !== 'folder') continue;
        found.push(...(await files.names(inner)).map((one) => `${name}/${one}`));
      }
      return found;
    },
    stream: (name, take) => files.stream(files.resolve(folder, name), within(shown, name), take),
    hashOf: (name) => files.hashOf(files.resolve(folder, name), within(shown, name)),
  };
}

/** The files of a zip, unpacked as they are asked for. */
export function zipPlace(bytes: Uint8Array, shown: string): FilePlace {
  const zip = openZip(bytes);
  return {
    shown,
    names: zip.names,
    below: async () => [],
    stream: async (name, take) => {
      take(zip.read(name));
      return '';
    },
    hashOf: async () => '',
  };
}

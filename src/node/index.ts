// escalar/node: files, releases and output folders of this machine.
export { useShippedCatalog } from '../store/catalog-files.ts';
export { openStore, type Store } from '../store/store.ts';
export { defaultRoots } from '../store/store-roots.ts';
export { type JsonSchemas, jsonSchemas } from '../study/json-schemas.ts';
export { nodeFiles } from './node-files.ts';
export { nodeHost } from './node-host.ts';
export { readTabularFile } from './read-tabular-file.ts';
export { writeStudy } from './write-study.ts';

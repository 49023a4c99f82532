import { spawnSync } from 'node:child_process';

/** Who else computes what Escalar does, and what has to be installed for it. */
export interface Peer {
  readonly name: string;
  readonly runs: 'R' | 'Python' | 'DuckDB';
  /** Packages that must load; the first gives the version. */
  readonly packages: readonly string[];
}

export interface FoundPeer extends Peer {
  /** The program that runs its scripts. */
  readonly command: string;
  readonly version: string;
}

/** `PEERS_PYTHON`, `PEERS_R` and `PEERS_DUCKDB` name other programs than the first of the path. */
const COMMANDS = {
  R: process.env.PEERS_R ?? 'Rscript',
  Python: process.env.PEERS_PYTHON ?? 'python3',
  DuckDB: process.env.PEERS_DUCKDB ?? 'duckdb',
} as const;

const r = (...packages: string[]): Peer => ({ name: packages[0], runs: 'R', packages });
const python = (...packages: string[]): Peer => ({ name: packages[0], runs: 'Python', packages });

/** Programs that compute the same by themselves. */
export const PACKAGES: readonly Peer[] = [
  r('decompr', 'data.table'),
  r('gvc', 'decompr', 'data.table'),
  r('exvatools', 'data.table'),
  r('economiccomplexity', 'data.table'),
  r('EconGeo', 'data.table'),
  r('ineq', 'data.table'),
  r('ioanalysis', 'data.table'),
  python('ecomplexity', 'pandas'),
  python('pymrio', 'pandas'),
  python('mario', 'pandas'),
  { name: 'DuckDB shell', runs: 'DuckDB', packages: [] },
];

/** What a person writes the formula in who has no such program. */
export const LANGUAGES: readonly Peer[] = [
  { name: 'pandas', runs: 'Python', packages: ['pandas', 'numpy'] },
  { name: 'numpy', runs: 'Python', packages: ['numpy', 'pandas'] },
  { name: 'data.table', runs: 'R', packages: ['data.table'] },
  { name: 'R', runs: 'R', packages: ['base', 'data.table'] },
];

/** The peer with its version, or null where it does not load here. */
export function findPeer(peer: Peer): FoundPeer | null {
  const command = COMMANDS[peer.runs];
  const [first] = peer.packages;
  const asked = {
    R: () => [
      '-e',
      `for (p in c(${peer.packages.map((p) => `'${p}'`)})) suppressMessages(library(p, character.only = TRUE)); cat(as.character(packageVersion('${first}')))`,
    ],
    Python: () => [
      '-c',
      `import ${peer.packages.join(', ')}; from importlib.metadata import version; print(version('${first}'), end='')`,
    ],
    DuckDB: () => ['--version'],
  }[peer.runs]();
  const { status, stdout } = spawnSync(command, asked, { encoding: 'utf8' });
  if (status !== 0) return null;
  return { ...peer, command, version: stdout.trim().split('\n').at(-1) ?? '' };
}

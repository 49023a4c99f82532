/**
 * Kinds of tests that `npm test` leaves to `npm run test:whole`, for what they take, by the last word of the name of
 * their file: `kill.test.ts`, `render-fuzz.test.ts`.
 */
export const WHOLE_KINDS = {
  browser: 'drives Chromium',
  packed: 'installs the packed package',
  process: 'builds what ships, or takes a server, and runs it as a process of its own',
  kill: 'kills processes at every step of their way',
  large: 'takes a file, an answer or a result so large that one waits for it',
  fuzz: 'tries thousands of mutated inputs',
  sweep:
    'goes through all there is of something: every study, every economy, every row, every command of the guides',
} as const;

/** The files of these kinds, as a pattern. */
export const WHOLE = `test/**/?(*-)@(${Object.keys(WHOLE_KINDS).join('|')}).test.ts`;

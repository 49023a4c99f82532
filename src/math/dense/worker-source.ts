/**
 * The life of a thread of the pool, as the text of a script: it stands in neither a file nor a bundle, so that it
 * can be started from wherever this package was put. It makes its own instance on the shared memory, says so and
 * then waits for jobs in the kernels until they end it.
 */
const LIFE = `
function live({ module, memory, index }, say) {
  try {
    const words = new Int32Array(memory.buffer);
    const sleep = (address, expected, milliseconds) =>
      void Atomics.wait(words, address >> 2, expected, milliseconds < 0 ? Infinity : milliseconds);
    const wake = (address) => void Atomics.notify(words, address >> 2);
    const { exports } = new WebAssembly.Instance(module, { env: { memory, sleep, wake } });
    const seen = exports.sequence();
    say('ready');
    exports.serve(index, seen);
  } catch (error) {
    say(String(error));
  }
}
`;

/** For worker_threads of Node; the start comes as workerData. */
export const NODE_WORKER: string = `'use strict';
const { parentPort, workerData } = require('node:worker_threads');
${LIFE}
live(workerData, (word) => parentPort.postMessage(word));
`;

/** For a Worker of a browser; the start comes as the first message. */
export const BROWSER_WORKER: string = `'use strict';
${LIFE}
onmessage = ({ data }) => live(data, (word) => postMessage(word));
`;

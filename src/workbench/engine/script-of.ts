import type { NoiseStep } from '../../study/noise-request.ts';
import type { Host } from '../../workspace/host.ts';
import type { NoiseAsked } from '../../workspace/io/compute-noise.ts';
import { noiseOf } from './noise-of.ts';
import type { Computation, ResultOf, ScenarioOf } from './result-of.ts';
import { scenarioText } from './scenario-choices.ts';
import { sidesOf } from './sides-of.ts';
import { sourceOf } from './source-of-address.ts';
import { varyOf } from './vary-of.ts';

/**
 * The TypeScript that prints the rows of a result as `--csv` of its command does, byte for byte; empty for a step of a
 * study, which its file says.
 */
export async function scriptOf(of: ResultOf, host: Host): Promise<string> {
  if ('study' in of) return '';
  if ('scenario' in of) return scenarioScript(of);
  return of.against === undefined ? computationScript(of, host) : bothScript(of, host);
}

async function computationScript(of: Computation, host: Host): Promise<string> {
  const spec = await sourceOf(of, host);
  const noise = noiseOf(of);
  const request = varyOf(of.vary);
  const vary = request === null ? '' : `, vary: ${JSON.stringify(request)}`;
  const given = JSON.stringify(of.with);
  const run =
    noise === null
      ? `runStep(indicator, ${given}, open, { contexts${vary} })`
      : `runOrDraw(indicator, ${given}, ${JSON.stringify(stepOf(of.indicator, noise))}, open, contexts)`;
  return `import { catalogue } from 'escalar/indicators';
import { defaultRoots, nodeHost, openStore } from 'escalar/node';
import { tableCsv } from 'escalar/report';
${noise === null ? '' : "import { runOrDraw } from 'escalar/study';\n"}import { openData, ${noise === null ? 'runStep, ' : ''}withChainContexts } from 'escalar/workspace';

const store = await openStore({ roots: defaultRoots() });
const host = nodeHost(store);
const indicator = catalogue.find(({ id }) => id === '${of.indicator}')!;
const open = () => openData('data', ${JSON.stringify(spec)}, indicator, { host, folder: '' });
const { result } = await withChainContexts(host, 0, (contexts) =>
  ${run},
);
process.stdout.write(tableCsv(result.table));
await store.close();
`;
}

/** An error that is drawn, as a step of a study says it. */
function stepOf(indicator: string, { error: noise, draws, seed }: NoiseAsked): NoiseStep {
  return { indicator, noise, draws, seed };
}

async function bothScript(of: Computation, host: Host): Promise<string> {
  const sides = sidesOf(of);
  const [first, second] = await Promise.all(
    sides.map(async (side) => `${JSON.stringify(side.data)}, ${JSON.stringify(await sourceOf(side, host))}`),
  );
  return `import { catalogue } from 'escalar/indicators';
import { defaultRoots, nodeHost, openStore } from 'escalar/node';
import { tableCsv } from 'escalar/report';
import { compared } from 'escalar/study';
import { openData, runStep, type SourceSpec, withChainContexts } from 'escalar/workspace';

const store = await openStore({ roots: defaultRoots() });
const host = nodeHost(store);
const indicator = catalogue.find(({ id }) => id === '${of.indicator}')!;
async function computed(name: string, spec: SourceSpec) {
  const open = () => openData('data', spec, indicator, { host, folder: '' });
  const step = await withChainContexts(host, 0, (contexts) =>
    runStep(indicator, ${JSON.stringify(of.with)}, open, { contexts }),
  );
  return { name, ...step };
}
const first = await computed(${first});
const second = await computed(${second});
process.stdout.write(tableCsv(compared(indicator, [first, second]).table));
await store.close();
`;
}

function scenarioScript({ scenario, level }: ScenarioOf): string {
  const file = `${scenario.id ?? 'mine'}.yaml`;
  // what has a meaning between backticks (\x60)
  const text = scenarioText(scenario).replace(/[\\\x60]|\$\{/g, '\\$&');
  return `import { defaultRoots, nodeHost, openStore } from 'escalar/node';
import { tableCsv } from 'escalar/report';
import { applyScenario } from 'escalar/workspace';

const text = \`${text}\`;
const store = await openStore({ roots: defaultRoots() });
const source = { text, file: ${JSON.stringify(file)}, folder: '' };
const { table } = await applyScenario(source, { host: nodeHost(store), level: ${JSON.stringify(level)} });
process.stdout.write(tableCsv(table));
await store.close();
`;
}

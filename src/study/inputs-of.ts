import type { InputRecord } from '../workspace/loaded-source.ts';
import type { StepData } from '../workspace/run-step.ts';

/** What went in, each state once: every step asks a warehouse anew, and an import may come between two. */
export function inputsOf(opened: readonly StepData[]): readonly InputRecord[] {
  const inputs = opened.flatMap(({ input }) => [input, ...(input.joined ?? [])]);
  const asked = new Set<string>();
  return inputs.filter(({ name, rows, sha256 }) => {
    const state = `${sha256} ${name}`;
    return rows === undefined || (!asked.has(state) && asked.add(state));
  });
}

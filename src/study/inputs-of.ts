import type { InputRecord } from '../workspace/loaded-source.ts';
import type { StepData } from '../workspace/run-step.ts';

/** What went in, each once: of a warehouse every step asks for its own. */
export function inputsOf(opened: readonly StepData[]): readonly InputRecord[] {
  const inputs = opened.flatMap(({ input }) => [input, ...(input.joined ?? [])]);
  const asked = new Set<string>();
  return inputs.filter(({ name, rows }) => rows === undefined || (!asked.has(name) && asked.add(name)));
}

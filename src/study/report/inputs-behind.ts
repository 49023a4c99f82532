import type { InputRecord } from '../../workspace/load-source.ts';
import type { StepResult } from '../../workspace/step-result.ts';

/** The releases and files that a step's numbers come from, each once, through the steps that it collects from. */
export function inputsBehind(
  step: StepResult,
  steps: ReadonlyMap<string, StepResult>,
): readonly InputRecord[] {
  const found = new Map<string, InputRecord>();
  const walk = ({ inputRecord }: StepResult): void => {
    const { release, file, steps: earlier = [], name } = inputRecord;
    if (release !== undefined || file !== undefined) found.set(release?.id ?? file ?? name, inputRecord);
    for (const id of earlier) {
      const before = steps.get(id);
      if (before !== undefined) walk(before);
    }
  };
  walk(step);
  return [...found.values()];
}

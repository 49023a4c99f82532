import { joinTexts, same, type Text } from '../../base/locale.ts';
import type { InputRecord } from '../../workspace/loaded-source.ts';
import type { StepResult } from '../../workspace/step-result.ts';

/** The releases and files that a step's numbers come from, each once, through the steps that it collects from. */
export function inputsBehind(
  step: StepResult,
  steps: ReadonlyMap<string, StepResult>,
): readonly InputRecord[] {
  const found = new Map<string, InputRecord>();
  const walk = (input: InputRecord): void => {
    const { release, file, steps: earlier = [], joined = [], name } = input;
    if (release !== undefined || file !== undefined) found.set(release?.id ?? file ?? name, input);
    joined.forEach(walk);
    for (const id of earlier) {
      const before = steps.get(id);
      for (const one of [before?.inputRecord, before?.against]) if (one !== undefined) walk(one);
    }
  };
  walk(step.inputRecord);
  if (step.against !== undefined) walk(step.against);
  return [...found.values()];
}

/** The data that a figure names as its source. */
export function sourceText(inputs: readonly InputRecord[]): Text {
  const titles = inputs.map(
    ({ release, title, file, name }) => release?.title ?? title ?? same(file ?? name),
  );
  return joinTexts(titles, '; ');
}

/** Options that let an indicator take a table which the plain way refuses, most usual first. */
export const WAYS_TO_COMPUTE: readonly Readonly<Record<string, string>>[] = [
  {},
  { levels: 'finest' },
  { flow: 'M' },
  { flow: 'M', levels: 'finest' },
  // a panel of nominal numbers alone
  { output: 'output_nominal' },
  { output: 'output_nominal', levels: 'finest' },
  // years of which not every month is there
  { frequency: 'as-is' },
  { frequency: 'as-is', levels: 'finest' },
  { frequency: 'as-is', output: 'output_nominal' },
  { frequency: 'as-is', output: 'output_nominal', levels: 'finest' },
];

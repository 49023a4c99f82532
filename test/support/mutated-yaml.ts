const ODD = [
  'null',
  '~',
  '1e999',
  '-0',
  '.nan',
  '99999999999999999999',
  '""',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  '&a x',
  '*a',
  '!!binary x',
  '!!set {a}',
  '!!timestamp 2001-01-01',
  '<<: *a',
  '? [a, b]\n: c',
  '\u0000',
  '\ufeff',
  '\u2028',
  '𝔘𝔫𝔦',
  'ﷺ',
  '\ud800',
  'constructor',
  '__proto__',
  'toString',
  '$last',
  '$nothing',
  '{growth}',
  '{constructor}',
  '{x:99}',
  '1994..',
  '../../etc/passwd',
  '"\\u0000"',
  '|\n  block',
  '>-\n  folded',
  '%YAML 9.9',
  '---',
  '...',
  'true',
  '2000-13',
  '0x1F',
  '1_000',
];

type Mutation = (text: string, roll: (n: number) => number) => string;
const lineWise =
  (change: (lines: string[], at: number, roll: (n: number) => number) => void): Mutation =>
  (text, roll) => {
    const lines = text.split('\n');
    change(lines, roll(lines.length), roll);
    return lines.join('\n');
  };
const MUTATIONS: readonly Mutation[] = [
  (text, roll) => {
    const at = roll(text.length);
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << roll(8))) + text.slice(at + 1);
  },
  (text, roll) => {
    const at = roll(text.length);
    return text.slice(0, at) + text.slice(at + 1 + roll(30));
  },
  (text, roll) => {
    const at = roll(text.length);
    return text.slice(0, at) + ODD[roll(ODD.length)] + text.slice(at);
  },
  (text, roll) => text.slice(0, roll(text.length)),
  lineWise((lines, at) => void lines.splice(at, 1)),
  lineWise((lines, at) => void lines.splice(at, 0, lines[at] as string)),
  lineWise((lines, at, roll) => {
    const other = roll(lines.length);
    [lines[at], lines[other]] = [lines[other] as string, lines[at] as string];
  }),
  lineWise((lines, at, roll) => {
    lines[at] = (lines[at] as string).replace(/: .*$/, `: ${ODD[roll(ODD.length)]}`);
  }),
  lineWise((lines, at, roll) => {
    lines[at] = (lines[at] as string).replace(/[\w.-]+(?=[,\]}])/, String(ODD[roll(ODD.length)]));
  }),
  lineWise((lines, at, roll) => {
    lines[at] = `${' '.repeat(roll(9))}${(lines[at] as string).trimStart()}`;
  }),
  lineWise((lines, at, roll) => {
    const names = lines.flatMap((line) => /^\s*([\w-]+):/.exec(line)?.[1] ?? []);
    lines[at] = (lines[at] as string).replace(/[\w-]+/, names[roll(names.length)] ?? 'x');
  }),
  lineWise((lines, at, roll) => {
    lines[at] = (lines[at] as string).replace(/\d+/, String(ODD[roll(ODD.length)]));
  }),
];

/** A YAML text, changed in one to three ways: bits, cuts, odd words, lines gone, twice, elsewhere or deeper, other names. */
export function mutatedYaml(text: string, roll: (n: number) => number): string {
  let changed = text;
  for (let times = 1 + roll(3); times > 0 && changed !== ''; times -= 1)
    changed = (MUTATIONS[roll(MUTATIONS.length)] as Mutation)(changed, roll);
  return changed;
}

import { stringify } from 'yaml';

/** Plain data as the text of a YAML file, one part a line, long texts unbroken; `readYaml` reads the same data from it. */
export function writeYaml(plain: unknown): string {
  return stringify(plain, { lineWidth: 0 });
}

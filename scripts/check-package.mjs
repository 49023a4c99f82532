// Part of `npm run check`: the package as it would be published is well formed, and what its readme leads to is in it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files of the package, as npm would pack them now. */
function packed() {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [pack] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }));
  return pack.files.map(({ path }) => path);
}

/** Links in pages of the package to files that are not in it. */
function broken(files) {
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8');
      const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link]) => link);
      return links
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !files.includes(normalize(join(dirname(page), link))))
        .map((link) => `${page}: ${link} is not in the package`);
    });
}

const files = packed();
const faults = broken(files);
const { scripts, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (scripts.prepack !== scripts.build)
  faults.push('prepack does not build: a package without dist could be published');
if (existsSync(join(root, 'dist', 'index.js'))) {
  faults.push(
    ...Object.values(bin)
      .filter((file) => !files.includes(file))
      .map((file) => `${file} is not in the package`),
  );
  const { messages, pkg } = await publint({ pkgDir: root, level: 'warning' });
  faults.push(...messages.map((message) => formatMessage(message, pkg)));
} else {
  console.log('package: not built yet, dist is not looked at (npm run build)');
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

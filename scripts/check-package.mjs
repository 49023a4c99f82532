// Part of `npm run check`: the package as it would be published is well formed.
import { existsSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

if (!existsSync(new URL('../dist/index.js', import.meta.url))) {
  console.log('package: not built yet, skipped (npm run build)');
} else {
  const { messages, pkg } = await publint({
    pkgDir: new URL('..', import.meta.url).pathname,
    level: 'warning',
  });
  for (const message of messages) console.error(formatMessage(message, pkg));
  if (messages.length > 0) process.exit(1);
}

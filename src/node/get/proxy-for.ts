/** Names of this machine; what goes to it passes no other. */
const LOOPBACK: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** Whether nobody on the way to an address can read a key. */
export function keepsKey({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || LOOPBACK.includes(hostname);
}

export function isOwnMachine({ hostname }: URL): boolean {
  return LOOPBACK.includes(hostname);
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy of an address by the usual variables, in capitals or small letters: `HTTPS_PROXY` and `HTTP_PROXY` by its
 * scheme, else `ALL_PROXY`; none for what `NO_PROXY` lists (a host, a domain with those below it, or `*`) and for this machine.
 */
export function proxyFor(url: URL, env: Environment = process.env): URL | null {
  if (isOwnMachine(url)) return null;
  const read = (name: string) => env[name.toLowerCase()] || env[name] || '';
  if (
    read('NO_PROXY')
      .split(',')
      .some((one) => isOf(url, one.trim().toLowerCase()))
  )
    return null;
  const proxy = read(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || read('ALL_PROXY');
  if (proxy === '') return null;
  return new URL(proxy.includes('://') ? proxy : `http://${proxy}`);
}

function isOf(url: URL, rule: string): boolean {
  if (rule === '' || rule === '*') return rule === '*';
  const [host = '', port = ''] = rule.replace(/^\*?\./, '').split(':');
  const own = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (port !== '' && port !== own) return false;
  return url.hostname === host || url.hostname.endsWith(`.${host}`);
}

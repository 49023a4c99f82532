import { badOption } from '../base/bad-option.ts';
import { keepsKey } from '../node/get/proxy-for.ts';
import type { Service } from '../sources/services/service.ts';

/**
 * The base of the addresses of a service, or another that is given in its place.
 * @throws EscalarError `bad-option` as `baseAddress`, and for one to which a key would go without encryption
 */
export function addressFor(
  { address, secret }: Pick<Service, 'address' | 'secret'>,
  given: string | null,
): string {
  const base = baseAddress(given ?? address);
  if (secret === undefined || keepsKey(new URL(base))) return base;
  throw badOption('--address', base, {
    en: `an address with https://, because the key (${secret.variable}) goes with the request`,
    es: `una dirección con https://, porque la clave (${secret.variable}) va en la petición`,
  });
}

/**
 * The base of a service's addresses, without slashes at the end.
 * @throws EscalarError `bad-option` for what is no address of the web, and for one with a name or password, which the
 * release would tell
 */
export function baseAddress(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPlain = url !== null && url.username + url.password + url.search + url.hash === '';
  if (isPlain && /^https?:$/.test(url.protocol)) return value.replace(/\/+$/, '');
  throw badOption('--address', url?.password ? value.replace(/\/\/[^/]*@/, '//***@') : value, {
    en: 'an address as https://mirror.example.org/api, without a name, password or query',
    es: 'una dirección como https://espejo.example.org/api, sin usuario, contraseña ni consulta',
  });
}

import { EscalarError } from '../base/error.ts';

/**
 * The base of a service's addresses, without slashes at the end.
 * @throws EscalarError `bad-option` for what is no address of the web, and for one with a name or password, which the
 * release would tell
 */
export function baseAddress(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPlain = url !== null && url.username + url.password + url.search + url.hash === '';
  if (isPlain && /^https?:$/.test(url.protocol)) return value.replace(/\/+$/, '');
  throw new EscalarError('bad-option', {
    option: '--address',
    value: url?.password ? value.replace(/\/\/[^/]*@/, '//***@') : value,
    expected: {
      en: 'an address as https://mirror.example.org/api, without a name, password or query',
      es: 'una dirección como https://espejo.example.org/api, sin usuario, contraseña ni consulta',
    },
  });
}

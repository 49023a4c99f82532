import { badOption } from '../../../base/bad-option.ts';
import { unknownName } from '../../../base/unknown-name.ts';
import type { Given, Service } from '../service.ts';

/**
 * What a person asks for, as the service writes it; lists are cut at commas.
 * @throws EscalarError `unknown-name` for a parameter that the service does not have, `bad-option` for one that is missing,
 * those of its parameters
 */
export function readGiven(
  service: Pick<Service, 'id' | 'parameters' | 'isOpen'>,
  pairs: Readonly<Record<string, string>>,
): Given {
  const known = service.parameters.map(({ name }) => name);
  const others = Object.keys(pairs).filter((name) => !known.includes(name));
  const name = others.find((one) => OWN.includes(one)) ?? others[0];
  if (name !== undefined && (service.isOpen !== true || others.some((one) => OWN.includes(one))))
    throw unknownName({ en: `parameter of ${service.id}`, es: `el parámetro de ${service.id}` }, name, known);
  const read = service.parameters.map(({ name, fallback, about, read }) => {
    const given = valuesOf(pairs[name]);
    const values = given.length > 0 ? given : fallback;
    if (values === undefined) throw badOption(`--set ${name}`, '', about);
    return [name, [...new Set(read?.(values) ?? values)]] as const;
  });
  return Object.fromEntries([...read, ...others.map((name) => [name, valuesOf(pairs[name])] as const)]);
}

/** What parts of a plan carry besides what a person asks for. */
const OWN = ['key', 'whole', 'page'];

function valuesOf(list = ''): readonly string[] {
  const values = list.split(',').map((one) => one.trim());
  return [...new Set(values.filter((one) => one !== ''))];
}

import { counted, type Lang, same, say, type Text } from '../base/locale.ts';
import { tableOf } from '../base/table.ts';
import { nodePorts } from '../node/get/node-ports.ts';
import { secretOf } from '../node/get/secret-of.ts';
import { SERVICES, serviceOf } from '../sources/services/all-services.ts';
import { Unreached } from '../sources/services/core/ports.ts';
import { type Probe, probeService } from '../sources/services/core/probe-service.ts';
import type { Service } from '../sources/services/service.ts';
import { addressFor } from './base-address.ts';
import { CheckFailed } from './exit-code.ts';
import { MEANS } from './failure-lines.ts';
import { showTable } from './show-table.ts';
import type { Terminal } from './terminal.ts';

/** Seconds for a service to answer. */
const LONGEST = 20;

const NO_WAY: Text = {
  en: 'no connection, and none to any other service asked: look at your network, the proxy (HTTPS_PROXY) or the certificates of your institution (NODE_EXTRA_CA_CERTS)',
  es: 'no hay conexión, tampoco con ningún otro servicio consultado: revise su red, el proxy (HTTPS_PROXY) o los certificados de su institución (NODE_EXTRA_CA_CERTS)',
};
const CHANGED: Text = {
  en: 'it has changed, or never was as we know it: what is known to be there does not come as expected. It is the service, not you; files that you download are read still',
  es: 'cambió, o nunca fue como lo conocemos: lo que se sabe que existe no llega como se espera. Es el servicio, no usted; los archivos que usted descargue se siguen leyendo',
};

/**
 * Asks services for a series each that is known to be there, and shows whose fault it is where none comes.
 * @param name of one; null for all
 * @throws EscalarError `unknown-name`; CheckFailed where one gave nothing
 */
export async function probeSources(
  terminal: Terminal,
  name: string | null,
  address: string | null,
): Promise<void> {
  const services = name === null ? SERVICES : [serviceOf(name)];
  const probes = await Promise.all(services.map((service) => probeOf(service, address)));
  const isOpen = probes.some((probe) => probe?.isReached === true);
  const { lang } = terminal;
  const rows = services.map((service, at) => {
    const probe = probes[at] ?? null;
    return {
      part: service.id,
      state: probe === null ? say(keyless(service), lang) : stateOf(probe, isOpen, lang),
      sound: probe === null ? '' : isSound(probe) ? 'ok' : '!',
    };
  });
  const fields = [
    { name: 'part', title: { en: 'source', es: 'fuente' } },
    { name: 'state', title: { en: 'state', es: 'estado' } },
    { name: 'sound', title: same('') },
  ];
  await showTable(terminal, tableOf('sources', fields, rows), undefined, { wrap: true });
  if (rows.some(({ sound }) => sound === '!')) throw new CheckFailed();
}

/** null where there is no key to ask with */
async function probeOf(service: Service, given: string | null): Promise<Probe | null> {
  const { secret } = service;
  if (secret?.isNeeded === true && secretOf(secret.variable) === null) return null;
  const address = addressFor(service, given);
  const signal = AbortSignal.timeout(LONGEST * 1000);
  const ports = nodePorts(service, address, signal, () => undefined);
  return probeService(service, address, {
    ...ports,
    // what ends a call here is the time, not a person
    isStopped: () => false,
    send: (ask) =>
      ports.send(ask).catch((cause: unknown) => {
        throw signal.aborted ? new Unreached(`${LONGEST} s`) : cause;
      }),
  });
}

function keyless({ secret }: Service): Text {
  const variable = secret?.variable ?? '';
  return {
    en: `not asked: no key in ${variable} (${secret?.about.en})`,
    es: `no se consultó: no hay clave en ${variable} (${secret?.about.es})`,
  };
}

/** A query that is taken on is answered: what it brings comes later. */
function isSound({ outcome }: Probe): boolean {
  return outcome === 'ok' || outcome === 'pending';
}

function stateOf({ outcome, detail, rows, isReached }: Probe, isOpen: boolean, lang: Lang): string {
  if (outcome === 'ok')
    return lang === 'es'
      ? `responde: ${counted(rows, 'fila', 'filas')}`
      : `answers: ${counted(rows, 'row', 'rows')}`;
  if (outcome === 'pending')
    return lang === 'es' ? 'responde: aceptó la consulta' : 'answers: it took the query on';
  const isOurs = ['auth', 'quota', 'throttled', 'unavailable'].includes(outcome);
  const means = !isReached && !isOpen ? NO_WAY : isOurs ? MEANS[outcome] : CHANGED;
  return `${say(means, lang)} (${[outcome, detail].filter((one) => one !== '').join('; ')})`;
}

import { counted, type Text } from '../base/locale.ts';
import type { Download, Failure } from '../sources/services/core/download.ts';
import type { Fault } from '../sources/services/service.ts';

/** What each way of failing means to the person who asked. */
export const MEANS: Readonly<Record<Fault, Text>> = {
  empty: { en: 'nothing there', es: 'no hay nada' },
  'invalid-query': { en: 'the service does not take this', es: 'el servicio no lo acepta' },
  'not-found': { en: 'the service does not have it', es: 'el servicio no lo tiene' },
  auth: {
    en: 'the key is missing, wrong or expired',
    es: 'la clave falta, es incorrecta o ya venció',
  },
  quota: { en: 'the quota of the key is used up', es: 'se agotó la cuota de la clave' },
  throttled: { en: 'the service asks to wait', es: 'el servicio pide esperar' },
  'too-large': {
    en: 'more than the service gives at once; ask for fewer years, economies or codes',
    es: 'más de lo que el servicio entrega de una vez; pida menos años, economías o códigos',
  },
  unavailable: {
    en: 'the service does not answer: it is the service, not you',
    es: 'el servicio no responde: es el servicio, no usted',
  },
  malformed: {
    en: 'the answer is damaged, or its layout has changed',
    es: 'la respuesta está dañada o cambió de formato',
  },
};

/** One line for each part that failed, and for what ended the run. */
export function failureLines({ failures, stop, left }: Download): readonly Text[] {
  const lines = failures.map(failureLine);
  if (stop === null) return lines;
  const { en, es } = failureLine(stop);
  const wait = stop.wait === undefined ? { en: '', es: '' } : waitText(stop.wait);
  return [
    ...lines,
    {
      en: `${en}\nStopped with ${counted(left, 'part', 'parts')} to go; what came is kept. The same command goes on from here${wait.en}.`,
      es: `${es}\nSe detuvo con ${counted(left, 'parte pendiente', 'partes pendientes')}; lo recibido se conserva. La misma orden continúa desde aquí${wait.es}.`,
    },
  ];
}

function failureLine({ part, outcome, detail }: Failure): Text {
  return {
    en: `! ${part}: ${MEANS[outcome].en} (${outcome}; ${detail})`,
    es: `! ${part}: ${MEANS[outcome].es} (${outcome}; ${detail})`,
  };
}

function waitText(seconds: number): Text {
  const hours = seconds / 3600;
  if (hours < 1) {
    const minutes = Math.ceil(seconds / 60);
    return {
      en: `, in ${counted(minutes, 'minute', 'minutes')}`,
      es: `, dentro de ${counted(minutes, 'minuto', 'minutos')}`,
    };
  }
  const number = Math.ceil(hours * 10) / 10;
  return {
    en: `, in ${counted(number, 'hour', 'hours')}`,
    es: `, dentro de ${counted(number, 'hora', 'horas')}`,
  };
}

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
  pending: { en: 'the service is still at work on it', es: 'el servicio todavía trabaja en ello' },
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
  stopped: { en: 'you stopped here', es: 'usted la detuvo aquí' },
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

/** What is to be said of parts that came back empty; nothing where none did. */
export function emptyLines({ empty, rows, stop, failures }: Download): readonly Text[] {
  if (empty === 0) return [];
  if (rows === 0 && stop === null && failures.length === 0)
    return [
      {
        en: '! No row: the service has nothing for all that was asked, and there is no release. Ask for other years, economies or codes; --dry-run shows the parts.',
        es: '! Ninguna fila: el servicio no tiene nada de lo que se pidió y no hay publicación. Pida otros años, economías o códigos; --dry-run muestra las partes.',
      },
    ];
  return [
    {
      en: `The service has nothing for ${counted(empty, 'part', 'parts')} of what was asked.`,
      es: `El servicio no tiene nada para ${counted(empty, 'parte', 'partes')} de lo que se pidió.`,
    },
  ];
}

function failureLine({ part, outcome, detail, older }: Failure): Text {
  const says = [outcome, detail].filter((one) => one !== '').join('; ');
  const day = older?.slice(0, 10);
  const kept = {
    en: day === undefined ? '' : `; its answer of ${day} is kept, and is taken without --kept-since`,
    es: day === undefined ? '' : `; se conserva su respuesta del ${day}, que se toma sin --kept-since`,
  };
  return {
    en: `! ${part}: ${MEANS[outcome].en} (${says})${kept.en}`,
    es: `! ${part}: ${MEANS[outcome].es} (${says})${kept.es}`,
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

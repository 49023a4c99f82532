import { badOption } from '../../base/bad-option.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { banxico } from './banxico.ts';
import { cepalstat } from './cepalstat.ts';
import { comtrade, comtradePreview } from './comtrade/comtrade.ts';
import { comtradeAsync } from './comtrade/comtrade-async.ts';
import { comtradeBulk } from './comtrade/comtrade-bulk.ts';
import { datamexico } from './datamexico.ts';
import { emim } from './emim/emim.ts';
import { FILE_SOURCES } from './files/all-files.ts';
import { inegi } from './inegi.ts';
import { portalService } from './portals/portal-service.ts';
import { PORTALS } from './portals/portals.ts';
import type { Service } from './service.ts';
import { worldBank } from './world-bank.ts';

/** Every service that data can be asked of, by name. */
export const SERVICES: readonly Service[] = [
  comtrade,
  comtradePreview,
  comtradeBulk,
  comtradeAsync,
  worldBank,
  inegi,
  emim,
  banxico,
  datamexico,
  cepalstat,
  ...PORTALS.map(portalService),
];

/** @throws EscalarError `unknown-name`, `bad-option` for a source that is a file, of which nothing is asked */
export function serviceOf(id: string): Service {
  const service = SERVICES.find((one) => one.id === id);
  if (service !== undefined) return service;
  if (FILE_SOURCES.some((one) => one.id === id))
    throw badOption('source', id, {
      en: `a service; ${id} is a file, which "escalar sources ${id}" describes and "escalar get ${id}" brings whole`,
      es: `un servicio; ${id} es un archivo, que "escalar sources ${id}" describe y "escalar get ${id}" trae completo`,
    });
  const known = [...SERVICES, ...FILE_SOURCES].map((one) => one.id);
  throw unknownName({ en: 'source', es: 'la fuente' }, id, known);
}

import { choice } from '../../options.ts';
import { SCOPES } from './kernels/model.ts';

/** Whether what is caused abroad counts. */
export const scopeOption = choice(SCOPES, 'domestic', {
  en: 'the industries of each economy by themselves, imports left out; or all industries of the table',
  es: 'las industrias de cada economía por sí solas, sin importaciones; o todas las industrias de la matriz',
});

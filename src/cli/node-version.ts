import type { Text } from '../base/locale.ts';

/** What is said when the program itself cannot be loaded: a package is missing, or the system gives no more files. */
export function loadFault(error: unknown): Text {
  const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return {
    en: `escalar cannot be started: ${detail}\nInstall it again (npm install), or raise the limits of the system (ulimit -n).`,
    es: `No se puede iniciar escalar: ${detail}\nReinstálelo (npm install) o suba los límites del sistema (ulimit -n).`,
  };
}

/** Why this version of Node cannot run us, or null. The same as `engines` in package.json; a test compares them. */
export function nodeFault(version: string): Text | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 2) || major > 22) return null;
  return {
    en: `escalar needs Node 20.19 or later of 20, or 22.2 or later; this is Node ${version}.\nInstall the current Node from https://nodejs.org and try again.`,
    es: `escalar necesita Node 20.19 o posterior dentro de la serie 20, o bien 22.2 o posterior; este es Node ${version}.\nInstale el Node actual desde https://nodejs.org e inténtelo de nuevo.`,
  };
}

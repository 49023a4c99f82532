import { needsPackage } from '../output-errors.ts';

/** A package that is heavy and therefore optional. @throws EscalarError `needs-package` where it is not installed */
export async function loadOptional<T>(name: string, what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw needsPackage({
      name,
      part: what,
      reason: String((error as Error).message ?? error),
    });
  }
}

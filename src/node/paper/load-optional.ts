import { EscalarError } from '../../base/error.ts';

/** A package that is heavy and therefore optional. @throws EscalarError `needs-package` where it is not installed */
export async function loadOptional<T>(name: string, what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new EscalarError('needs-package', {
      name,
      what,
      reason: String((error as Error).message ?? error),
    });
  }
}

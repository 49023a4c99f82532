import { EscalarError } from '../../base/error.ts';

/** Says with which of two data something cannot be done. @throws EscalarError of `run` */
export async function ofData<T>(name: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof EscalarError ? error.at({ file: name }) : error;
  }
}

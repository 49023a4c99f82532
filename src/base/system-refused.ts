import { EscalarError } from './error.ts';
import type { Text } from './locale.ts';

interface Mend {
  readonly codes: readonly string[];
  readonly text: Text;
}

const MENDS: readonly Mend[] = [
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG'],
    text: {
      en: 'Free some space, raise the limit, or write to another disk; nothing that was there before was changed.',
      es: 'Libere espacio, suba el límite o escriba en otro disco; no se cambió nada de lo que ya había.',
    },
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    text: {
      en: 'Choose another place, or ask for the permission.',
      es: 'Elija otro lugar o pida el permiso.',
    },
  },
  {
    codes: ['ENAMETOOLONG', 'EILSEQ', 'EINVAL'],
    text: { en: 'Choose a shorter or simpler name.', es: 'Elija un nombre más corto o más sencillo.' },
  },
  {
    codes: ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'],
    text: {
      en: 'Close other programs, or raise the limit (ulimit).',
      es: 'Cierre otros programas o suba el límite (ulimit).',
    },
  },
  {
    codes: ['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOTEMPTY', 'ELOOP', 'ENXIO', 'ENODEV'],
    text: { en: 'Check the path and the name.', es: 'Revise la ruta y el nombre.' },
  },
];

const AGAIN: Text = {
  en: 'Try again; if it goes on, use another disk or ask who looks after the system.',
  es: 'Inténtelo de nuevo; si persiste, use otro disco o consulte a quien administra el sistema.',
};

/** The error `system-refused`. */
export function systemRefused(p: {
  path: string;
  code: string;
  reason: Text;
}): EscalarError<'system-refused'> {
  const where = p.path === '' ? '' : ` ${p.path}`;
  return new EscalarError('system-refused', {
    ...p,
    what: {
      en: `Reading or writing${where} failed: ${p.reason.en} (${p.code}).`,
      es: `No se pudo leer o escribir${where}: ${p.reason.es} (${p.code}).`,
    },
    mend: MENDS.find(({ codes }) => codes.includes(p.code))?.text ?? AGAIN,
  });
}

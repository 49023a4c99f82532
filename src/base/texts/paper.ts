import type { ErrorTexts } from './kind.ts';

/** Errors of documents and pictures. */
export const paperErrors = {
  'needs-package': (p: { name: string; what: string; reason: string }) => ({
    what: {
      en: `${p.what} needs the optional package ${p.name}, which this installation does not have.`,
      es: `${p.what} necesita el paquete opcional ${p.name}, que esta instalación no tiene.`,
    },
    mend: {
      en: `Install it: npm install ${p.name}. Without it: a name in .html, .xlsx, .svg or .tex.`,
      es: `Instálelo: npm install ${p.name}. Sin él: un nombre en .html, .xlsx, .svg o .tex.`,
    },
  }),
} satisfies ErrorTexts;

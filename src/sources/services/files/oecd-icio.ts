import type { FileSource } from './file-source.ts';
import { NEVER_FETCHED, of, oneOf } from './one-value.ts';

/** The files of the edition of 2025, by their years. */
const ICIO_2025: Readonly<Record<string, string>> = {
  '1995-2000': 'f337e03f-697a-4495-a772-78e8963da2d0',
  '2001-2005': '873eb327-a175-449e-9608-677d1b9ebf83',
  '2006-2010': 'dac9b40c-a3ab-4689-83c7-a9015b289dc1',
  '2011-2015': '5cb62314-8367-4a1f-a1bf-ae7a8064fd41',
  '2016-2022': '7af46a6a-c5a6-4ba1-91d8-5c09ea436cd9',
};

export const oecdIcio: FileSource = {
  id: 'oecd-icio',
  title: { en: 'OECD ICIO, edition of 2025', es: 'ICIO de la OCDE, edición de 2025' },
  producer: 'OECD',
  address: 'https://stats.oecd.org/wbos',
  parameters: [
    oneOf('years', { en: 'five years, or seven', es: 'cinco años, o siete' }, Object.keys(ICIO_2025)),
  ],
  nameOf: (given) => `ICIO2025_${of(given, 'years')}_SML.zip`,
  pathOf: (given) => `/fileview2.aspx?IDFile=${ICIO_2025[of(given, 'years')]}`,
  form: 'zip',
  size: { en: 'some 140 MB a year, unpacked', es: 'unos 140 MB por año, sin comprimir' },
  licence: { en: 'CC BY 4.0, by its documents', es: 'CC BY 4.0, según sus documentos' },
  citation: 'OECD, Inter-Country Input-Output tables, edition of 2025, https://oe.cd/icio',
  coverage: {
    en: '81 economies, Taiwan among them, and 50 industries, 1995 to 2022; Mexico and China undivided.',
    es: '81 economías, Taiwán entre ellas, y 50 industrias, de 1995 a 2022; México y China sin dividir.',
  },
  next: 'compute gross-exports --data FILE',
  ground: 'clients',
  known: [
    {
      en: 'From working clients: the numbers of the files and what is in them.',
      es: 'De programas en uso: los números de los archivos y lo que contienen.',
    },
  ],
  untried: [NEVER_FETCHED],
};

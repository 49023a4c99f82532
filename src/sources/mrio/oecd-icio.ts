import { UNITS } from '../../base/unit.ts';
import type { MrioPublisher } from './publisher.ts';

const codes = (text: string): readonly string[] => text.split(' ');

export const OECD_ICIO: MrioPublisher = {
  id: 'oecd-icio',
  title: {
    en: 'OECD Inter-Country Input-Output tables',
    es: 'Tablas insumo-producto entre países de la OCDE',
  },
  producer: 'OECD',
  unit: UNITS.usdMillion,
  demand: codes('HFCE NPISH NPS GGFC GFCF INVNT INV DPABR DIRPA DIRP P33'),
  editions: [
    {
      name: '2025',
      years: [1995, 2022],
      industries: codes(
        'A01 A02 A03 B05 B06 B07 B08 B09 C10T12 C13T15 C16 C17_18 C19 C20 C21 C22 C23 C24A C24B C25 C26 C27 C28 C29 C301 C302T309 C31T33 D E F G H49 H50 H51 H52 H53 I J58T60 J61 J62_63 K L M N O P Q R S T',
      ),
      known: ['icioParts', 'icioRow'],
    },
    {
      name: '2023',
      years: [1995, 2020],
      industries: codes(
        'A01_02 A03 B05_06 B07_08 B09 C10T12 C13T15 C16 C17_18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31T33 D E F G H49 H50 H51 H52 H53 I J58T60 J61 J62_63 K L M N O P Q R S T',
      ),
      known: ['icioParts', 'icioRow'],
    },
    {
      name: '2021',
      years: [1995, 2018],
      industries: codes(
        '01T02 03 05T06 07T08 09 10T12 13T15 16 17T18 19 20 21 22 23 24 25 26 27 28 29 30 31T33 35 36T39 41T43 45T47 49 50 51 52 53 55T56 58T60 61 62T63 64T66 68 69T75 77T82 84 85 86T88 90T93 94T96 97T98',
      ),
      known: ['icioParts', 'icioRow'],
    },
    {
      name: '2018',
      years: [2005, 2015],
      industries: codes(
        '01T03 05T06 07T08 09 10T12 13T15 16 17T18 19 20T21 22 23 24 25 26 27 28 29 30 31T33 35T39 41T43 45T47 49T53 55T56 58T60 61 62T63 64T66 68 69T82 84 85 86T88 90T96 97T98',
      ),
      known: ['icioParts', 'icioRow'],
    },
    {
      name: '2016',
      years: [1995, 2011],
      industries: codes(
        'C01T05AGR C10T14MIN C15T16FOD C17T19TEX C20WOD C21T22PAP C23PET C24CHM C25RBP C26NMM C27MET C28FBM C29MEQ C30T33XCEQ C30.32.33CEQ C31ELQ C34MTR C35TRQ C36T37OTM C40T41EGW C45CON C50T52WRT C55HTR C60T63TRN C64PTL C65T67FIN C70REA C71RMQ C72ITS C73T74OBZ C73OTH C74OBZ C75GOV C80EDU C85HTH C90T93OTS C95PVH',
      ),
      known: ['icioParts', 'icioRow', 'icioDiscrepancy'],
    },
  ],
};

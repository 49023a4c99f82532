import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const CONCENTRATION = 'compute trade-concentration --with by=partner --with levels=all --csv --data';

const COMTRADE =
  'refYear,reporterCode,reporterISO,reporterDesc,flowCode,partnerCode,partnerISO,partnerDesc,cmdCode,primaryValue\n';
/** Partners of two years by number and letters; `blank` are left without letters in the second. */
function twoYears(blank: readonly string[]): string {
  const partners: readonly (readonly [string, string, string, number])[] = [
    ['842', 'USA', 'USA', 100],
    ['124', 'CAN', 'Canada', 60],
    ['490', 'S19', 'Other Asia, nes', 30],
    ['97', 'EU2', 'EU-28', 10],
  ];
  return [2019, 2020]
    .flatMap((year) =>
      partners.map(([code, letters, name, value]) => {
        const shown = year === 2020 && blank.includes(code) ? '' : letters;
        return `${year},484,MEX,Mexico,X,${code},${shown},"${name}",870323,${value}\n`;
      }),
    )
    .join('');
}

describe('letters that Comtrade leaves blank beside a number', () => {
  it.each([[['124']], [['490', '97']], [['842', '124', '490', '97']]])(
    'give what the file with the letters gives: %s',
    async (blank) => {
      const whole = await escalar(`${CONCENTRATION} ${put(COMTRADE + twoYears([]))}`);
      const { out, err } = await escalar(`${CONCENTRATION} ${put(COMTRADE + twoYears(blank))}`);
      expect(valuesAt(out, 'reporter=MEX period=2020 term=hhi')[0], err).toBeCloseTo(
        0.5 ** 2 + 0.3 ** 2 + 0.15 ** 2 + 0.05 ** 2,
        12,
      );
      expect(out).toBe(whole.out);
      expect(err).not.toContain('left out');
    },
  );
  const row = (reporter: string, partner: string, value: number) =>
    `2020,${reporter},X,${partner},x,870323,${value}\n`;
  const MEXICO = '484,MEX,Mexico';
  const partnersOf = async (...rows: readonly string[]) => {
    const file = put(COMTRADE + rows.join(''));
    const { out, err } = await escalar(`compute trade-concentration --with by=partner --csv --data ${file}`);
    return { out, err };
  };
  it('are those of the catalog where no row has them, for reporters too', async () => {
    const { out, err } = await partnersOf(
      row(MEXICO, '842,USA', 100),
      row(MEXICO, '124,', 100),
      row('76,,Brazil', '842,USA', 5),
    );
    expect(err).toContain('in 1 row "partnerISO" is blank');
    expect(err).toContain('"partnerCode" (124 = CAN)');
    expect(err).toContain('"reporterCode" (76 = BRA)');
    expect(out).toContain('BRA');
  });
  it('of a second number of one economy stay a number, and are said to be so', async () => {
    const { err } = await partnersOf(row(MEXICO, '729,SDN', 1), row(MEXICO, '736,', 3));
    expect(err).toContain('"partnerCode" (736)');
    expect(err).toContain('SDN = 736');
  });
  it('are left out, and said, where nothing stands beside them', async () => {
    const { err } = await partnersOf(row(MEXICO, '842,USA', 1), row(MEXICO, ',', 3));
    expect(err).toContain('1 row without partner stands beside');
  });
});

describe('codes of others that are blank beside a name', () => {
  const WITS =
    'ReporterISO3,ReporterName,ProductCode,PartnerISO3,PartnerName,Year,TradeFlowName,TradeValue in 1000 USD\n';
  it('of WITS are those of the name', async () => {
    const rows =
      'MEX,Mexico,870323,USA,United States,2020,Export,3\nMEX,Mexico,870323,,Canada,2020,Export,1\n';
    const { out, err } = await escalar(`${CONCENTRATION} ${put(WITS + rows)}`);
    expect(valuesAt(out, 'reporter=MEX term=hhi')[0], err).toBeCloseTo(0.625, 12);
    const es = await escalar(`${CONCENTRATION} ${put(WITS + rows)} --lang es`);
    expect(es.err).toContain('está en blanco y se toma de "PartnerName" (Canada = CAN)');
  });
  it('of a name that is no economy stand for nothing', async () => {
    const rows =
      'iso3,country,year,value\nMEX,Mexico,2020,3\n,Republic of Korea,2020,2\n,Sum of the sample,2020,5\n';
    const { out, err } = await escalar(`compute published-values --csv --data ${put(rows)}`);
    expect(valuesAt(out, 'economy=KOR'), err).toEqual([2]);
    expect(out).not.toContain('Sum of the sample');
    expect(err).toContain('1 row without economy');
  });
  it('of a country that holds the places of the column stand for none of them', async () => {
    const rows = 'economy,country,year,value\nJalisco,Mexico,2020,3\nSonora,Mexico,2020,2\n,Mexico,2020,5\n';
    const { out, err } = await escalar(`compute published-values --csv --data ${put(rows)}`);
    expect(out).not.toContain('MEX');
    expect(err).toContain('1 row without economy');
  });
});

import { describe, expect, it } from 'vitest';
import { cliDesk } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();

const BACI = 't,i,j,k,v,q\n2010,484,842,010121,100.000,          NA\n2011,484,842,010121,150.000,2.5\n';
const PWT =
  'country,isocode,year,rgdpe,rgdpo,pop,emp,rgdpna\nMexico,MEX,2018,9,9,120,50,200\nMexico,MEX,2019,9,9,121,52,234\n';
const LEVELS =
  'refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n2010,484,X,842,TOTAL,100\n2010,484,X,842,87,60\n2010,484,X,842,85,40\n2011,484,X,842,TOTAL,150\n2011,484,X,842,87,90\n2011,484,X,842,85,60\n';
const ILO =
  'ref_area,indicator,sex,time,obs_value\nIDN,EAR,SEX_T,2023,30\nIDN,EAR,SEX_M,2023,32\nIDN,EAR,SEX_F,2023,27\n';
const OWN = 'plant,year,temperature\na,2000,20\n';

/** The commands that a description ends with. */
function commandsIn(err: string): readonly string[] {
  return [...err.matchAll(/^ {2}escalar (compute .*)$/gm)].map(([, command = '']) => command);
}

describe('describe-file', () => {
  it.each([
    ['BACI', BACI, 'Taken for BACI of CEPII', 'trade-growth'],
    ['the Penn World Table', PWT, 'Taken for Penn World Table', 'labour-productivity'],
    ['Comtrade with totals', LEVELS, 'Taken for UN Comtrade', 'trade-growth'],
  ])('says what %s is, and its commands compute', async (_, text, taken, first) => {
    const { err, out } = await escalar(`describe-file ${put(text)}`);
    expect(err).toContain(taken);
    expect(out).toContain('Economy');
    const commands = commandsIn(err);
    expect(commands[0]).toContain(`compute ${first} `);
    for (const command of commands) {
      const ended = await escalar(`${command} --csv`);
      expect(ended.code, `${command}\n${ended.err}`).toBe(0);
      expect(ended.out.split('\r\n').length).toBeGreaterThan(2);
    }
  });
  it('leaves out the whole in the command, where it stands beside its parts', async () => {
    const { err } = await escalar(`describe-file ${put(LEVELS)}`);
    expect(commandsIn(err)[0]).toContain('--with levels=finest');
  });
  it('keeps what a person says of the file', async () => {
    const file = put(ILO);
    const open = await escalar(`describe-file ${file}`);
    expect(open.code).toBe(1);
    expect(open.err).toContain('--where sex=SEX_T');
    const { err } = await escalar(`describe-file ${file} --where sex=SEX_T`);
    const [command = ''] = commandsIn(err);
    expect(command).toContain('--where sex=SEX_T');
    expect((await escalar(`${command} --csv`)).out).toContain(',30');
  });
  it('says where it knows the file from, in Spanish too', async () => {
    const { err, out } = await escalar(`describe-file ${put(PWT)} --lang es`);
    expect(err).toContain('Se toma por Penn World Table');
    expect(err).toContain('Siga con');
    expect(out).toContain('Economía');
  });
  it('claims nothing of a file of nobody', async () => {
    const { err, out } = await escalar(`describe-file ${put(OWN)} --json`);
    expect(err).toContain('Of no publisher that is known');
    expect(JSON.parse(out).layout).toBeNull();
  });
});

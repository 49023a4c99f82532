import { EscalarError } from '../../base/error.ts';
import { grouped, same } from '../../base/locale.ts';
import { tableOf } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { type ConvertedBasket, convertBasket } from '../../catalog/basket/convert-basket.ts';
import { type Covered, coverBasket, finestCodes } from '../../catalog/basket/cover-basket.ts';
import { activityName, classification, findActivity } from '../../catalog/classification.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, one, text } from '../command-spec.ts';
import { showTable } from '../show-table.ts';
import type { Terminal } from '../terminal.ts';

export const basketCommand: CommandSpec = {
  ...lineOf('basket', {
    en: "'85+87-8712', '8501..8504', 'lall:HT1', 'section:XVI'; the longest code decides",
    es: "'85+87-8712', '8501..8504', 'lall:HT1', 'section:XVI'; decide el código más largo",
  }),
  options: [
    {
      flags: '--in <classification>',
      required: true,
      about: {
        en: 'of the codes: HS1992, SITC2, ISIC3, …',
        es: 'la de los códigos: HS1992, SITC2, ISIC3, …',
      },
    },
    {
      flags: '--to <classification>',
      about: { en: 'carry it to another one', es: 'llevarla a otra' },
    },
  ],
  run: basket,
};

async function basket(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const expression = text(call, 0);
  const { id } = classification(one(call, 'in') ?? '');
  const covered = coverBasket(expression, id, finestCodes(id));
  const wanted = one(call, 'to');
  if (wanted === null) return showCovered(terminal, expression, id, covered);
  const to = classification(wanted).id;
  if (to === id) {
    const option = {
      option: '--to',
      value: to,
      expected: { en: 'another classification', es: 'otra clasificación' },
    };
    throw new EscalarError('bad-option', option);
  }
  const converted = convertBasket(expression, id, to);
  sayIdle(terminal, covered.idle, id);
  await showConverted(terminal, expression, id, to, covered, converted);
}

async function showCovered(
  terminal: Terminal,
  expression: string,
  id: string,
  covered: Covered,
): Promise<void> {
  const { lang } = terminal;
  sayIdle(terminal, covered.idle, id);
  if (covered.ungrouped.length > 0)
    terminal.say({
      en: `! Codes with no group, or several, count as outside (${grouped(covered.ungrouped.length)}): ${covered.ungrouped.slice(0, 5).join(', ')}, …`,
      es: `! Los códigos sin grupo, o con varios, cuentan como fuera (${grouped(covered.ungrouped.length)}): ${covered.ungrouped.slice(0, 5).join(', ')}, …`,
    });
  terminal.say({
    en: `Codes of ${id} in ${expression}: ${grouped(covered.codes.length)}`,
    es: `Códigos de ${id} en ${expression}: ${grouped(covered.codes.length)}`,
  });
  const rows = covered.codes.map((code) => ({ code, name: activityName(id, code, lang) }));
  const fields = [
    { name: 'code', title: { en: 'code', es: 'código' } },
    { name: 'name', title: { en: 'name', es: 'nombre' } },
  ];
  const around = {
    expression,
    classification: id,
    count: covered.codes.length,
    idle: covered.idle,
    ungrouped: covered.ungrouped,
  };
  await showTable(terminal, tableOf('basket', fields, rows), around);
}

function sayIdle(terminal: Terminal, idle: readonly string[], id: string): void {
  if (idle.length === 0) return;
  terminal.say({
    en: `! no code of ${id} matches: ${idle.join(', ')}`,
    es: `! ningún código de ${id} corresponde a: ${idle.join(', ')}`,
  });
}

async function showConverted(
  terminal: Terminal,
  expression: string,
  from: string,
  to: string,
  covered: Covered,
  { whole, partly, lost, expression: short }: ConvertedBasket,
): Promise<void> {
  const { lang } = terminal;
  terminal.say({
    en: `Codes of ${from}: ${grouped(covered.codes.length)}; in ${to} wholly ${grouped(whole.length)}, partly ${grouped(partly.length)}, lost ${grouped(lost.length)}`,
    es: `Códigos de ${from}: ${grouped(covered.codes.length)}; en ${to}, completos ${grouped(whole.length)}, en parte ${grouped(partly.length)}, perdidos ${grouped(lost.length)}`,
  });
  if (lost.length > 0)
    terminal.say({
      en: `! lost, with no code of ${to}: ${lost.join(', ')}`,
      es: `! perdidos, sin código de ${to}: ${lost.join(', ')}`,
    });
  if (short !== '') terminal.say({ en: `the whole ones: ${short}`, es: `los completos: ${short}` });
  const nameOf = (code: string) => (findActivity(to, code) === null ? '' : activityName(to, code, lang));
  const rows = [...whole.map((code) => ({ code, share: 1 })), ...partly]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, share }) => ({ code, share, name: nameOf(code) }));
  const fields = [
    { name: 'code', title: { en: 'code', es: 'código' } },
    { name: 'share', title: { en: 'share inside', es: 'parte dentro' }, unit: UNITS.ratio },
    { name: 'name', title: same(lang === 'en' ? 'name' : 'nombre') },
  ];
  await showTable(terminal, tableOf('basket', fields, rows), {
    expression,
    classification: from,
    to,
    count: covered.codes.length,
    idle: covered.idle,
    lost,
    partly,
    whole,
    converted: short,
  });
}

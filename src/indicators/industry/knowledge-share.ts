import { appendAll } from '../../base/append-all.ts';
import { badOption } from '../../base/bad-option.ts';
import type { Measured } from '../../base/missing.ts';
import { type Field, type Table, textColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { byTerm } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { economy, list, onlyWith } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { classGroups, groupField, groupOptions } from './class-groups.ts';
import { matchedOption, matchedPanels } from './comparable-panels.ts';
import { groupShare, relativeParticipation } from './kernels/knowledge-share.ts';
import { sharedAmounts, unknownClasses } from './known-amounts.ts';
import { measurePanels } from './measure-panels.ts';
import { type MeasuredPanel, NOMINAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inMatched, nominalFirst } from './panel-lineage.ts';
import { nominalPanelOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.period];
const PREFER = [
  'value_added_nominal',
  ...NOMINAL_FIRST.filter((name) => name !== 'value_added_nominal'),
] as const;

export const knowledgeShare = defineIndicator({
  id: 'knowledge-share',
  room: 'industry',
  title: {
    en: 'Share of knowledge-disseminating branches and relative participation index',
    es: 'Participación de las ramas difusoras de conocimiento e índice de participación relativa',
  },
  summary: {
    en: 'What part of manufacturing lies in the branches that spread technology to the rest, also relative to a leading economy.',
    es: 'Qué parte de la manufactura está en las ramas que difunden tecnología al resto, también en relación con una economía líder.',
  },
  formula: [
    'share = Σ_{i in K} Yᵢ / Σ Yᵢ, K the knowledge-disseminating branches',
    'ipr = share / share of the reference economy; 1 = the structure of the reference',
  ],
  references: [{ work: 'cimoli2005' }, { work: 'katz2001' }],
  input: { table: 'industry_panel', fields: [...panelInput.output, groupField] },
  options: {
    members: list({
      en: 'codes of the knowledge-disseminating classes; instead of groups',
      es: 'códigos de las clases difusoras de conocimiento; en lugar de grupos',
    }),
    member_groups: onlyWith(
      { members: [''] },
      list({
        en: 'groups that disseminate knowledge; KNOW when a grouping of the catalogue is named',
        es: 'grupos que difunden conocimiento; KNOW cuando se nombra una agrupación del catálogo',
      }),
    ),
    ...groupOptions,
    ...matchedOption,
    whole: list({
      en: 'classes that make up the whole (manufacturing); when left out, all with a group, or all',
      es: 'clases que forman el total (la manufactura); si se omite, todas las que tienen grupo, o todas',
    }),
    reference: economy(null, {
      en: 'the economy whose share is 1; when left out USA where the data have it',
      es: 'la economía cuya participación vale 1; si se omite, USA cuando está en los datos',
    }),
    from: spanOptions.from,
    to: spanOptions.to,
    ...nominalPanelOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('share', UNITS.percent, 'share', 'participación'),
    term('ipr', UNITS.ratio, 'relative participation', 'participación relativa'),
  ],
  conventions: [
    {
      en: 'Which branches disseminate knowledge is a judgement; the groupings of the catalogue state their source and whether they were checked against it.',
      es: 'Qué ramas difunden conocimiento es un juicio; las agrupaciones del catálogo indican su fuente y si se cotejaron con ella.',
    },
    {
      en: 'Shares at current prices; at constant prices electronics weighs what its base year says.',
      es: 'Participaciones a precios corrientes; a precios constantes, la electrónica pesa lo que diga el año base.',
    },
    {
      en: 'The index relates shares, not levels: a small industry may have the structure of a large one.',
      es: 'El índice relaciona participaciones, no niveles: una industria pequeña puede tener la estructura de una grande.',
    },
  ],
  lineage: nominalFirst(byTerm({ ipr: inMatched('endpoints') }, inMatched('endpoints', 'economy'))),
  compute(table, options) {
    const leader = leaderOf(table, options.reference);
    const economies =
      options.economies.length === 0 || leader === null
        ? options.economies
        : [...new Set([...options.economies, leader])];
    const need = { indicator: 'knowledge-share', prefer: PREFER, labour: false };
    const { panels, notes, dropped } = matchedPanels(
      measurePanels(table, { ...options, economies }, need),
      options,
    );
    const classes = new Set(panels.flatMap((one) => one.panel.activities));
    const membership = membershipOf(options, classes, () => classGroups(table, options, 'knowledge-share'));
    const kind = { en: 'class', es: 'la clase' };
    requireCodes(options.members, classes, kind);
    requireCodes(options.whole, classes, kind);
    const left: Dropped[] = [...dropped];
    const residuals: Residual[] = [];
    const shares = panels.map((one) => sharesByPeriod(one, membership, options, { left, residuals }));
    const best = panels.findIndex((one) => one.panel.economy === leader);
    const rows = panels.flatMap((one, c) => rowsOf(one, shares[c], leader === null ? null : shares[best]));
    return {
      table: longTable('knowledge-share', keys, rows),
      residuals: worstOf(residuals),
      notes,
      dropped: left,
    };
  },
});

/** The reference economy: the named one, USA where the data have it, or none. */
function leaderOf(table: Table, named: string | null): string | null {
  if (named === 'none') return null;
  const economies = textColumn(table, 'economy') ?? [];
  if (named === null) return economies.includes('USA') ? 'USA' : null;
  requireCodes([named], economies, { en: 'economy', es: 'la economía' });
  return named;
}

type Shares = ReadonlyMap<string, Measured>;
/** 1 inside the group, 0 outside it, null outside the whole. */
type Membership = (activity: string) => 0 | 1 | null;

interface Chosen {
  readonly members: readonly string[];
  readonly member_groups: readonly string[];
  readonly whole: readonly string[];
  readonly grouping: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** @throws EscalarError `bad-option` where nothing says which classes are meant; `unknown-name` for groups that no class is in */
function membershipOf(
  chosen: Chosen,
  classes: ReadonlySet<string>,
  groups: () => (activity: string) => string | null,
): Membership {
  const inWhole = (activity: string) => chosen.whole.length === 0 || chosen.whole.includes(activity);
  if (chosen.members.length > 0) {
    return (activity) => (inWhole(activity) ? (chosen.members.includes(activity) ? 1 : 0) : null);
  }
  const named =
    chosen.member_groups.length > 0 ? chosen.member_groups : chosen.grouping === null ? [] : ['KNOW'];
  if (named.length === 0) {
    throw badOption('members', '', {
      en: 'the knowledge-disseminating classes: members=CODE,CODE, or member_groups=GROUP, or grouping=isic3-knowledge',
      es: 'las clases difusoras de conocimiento: members=CÓDIGO,CÓDIGO, o member_groups=GRUPO, o grouping=isic3-knowledge',
    });
  }
  const groupOfClass = groups();
  const there = [...classes].flatMap((activity) => groupOfClass(activity) ?? []);
  requireCodes(named, there, { en: 'group', es: 'el grupo' });
  return (activity) => {
    const group = groupOfClass(activity);
    return group === null || !inWhole(activity) ? null : named.includes(group) ? 1 : 0;
  };
}

function sharesByPeriod(
  measured: MeasuredPanel,
  membership: Membership,
  chosen: Chosen,
  { left, residuals }: { readonly left: Dropped[]; readonly residuals: Residual[] },
): Shares {
  const { economy, activities, periods } = measured.panel;
  const whole = activities.filter((activity) => membership(activity) !== null);
  const found = new Map<string, Measured>();
  periods.forEach((period, column) => {
    if ((chosen.from !== null && period < chosen.from) || (chosen.to !== null && period > chosen.to)) return;
    const known = sharedAmounts(measured, 'output', [column]);
    const kept = known.activities.map((activity, i) => ({
      mark: membership(activity),
      value: known.amounts[0]?.[i] ?? 0,
    }));
    const inside = kept.filter((one) => one.mark !== null);
    const gaps = whole.filter((activity) => !known.activities.includes(activity));
    appendAll(left, unknownClasses(economy, period, period, gaps));
    const values = inside.map((one) => one.value);
    const marks = inside.map((one) => one.mark as number);
    const share = groupShare(values, marks);
    const others = groupShare(
      values,
      marks.map((mark) => 1 - mark),
    );
    if (typeof share === 'number' && typeof others === 'number')
      residuals.push(closes('group + other classes = 1', share + others - 1, 1));
    found.set(period, inside.length === 0 ? { missing: 'not-reported' } : share);
  });
  return found;
}

function rowsOf(measured: MeasuredPanel, shares: Shares, best: Shares | null): LongRow[] {
  return [...shares].flatMap(([period, share]): LongRow[] => {
    const keysOfRow = { economy: measured.panel.economy || null, period };
    const percent: Measured = typeof share === 'number' ? 100 * share : share;
    const rows: LongRow[] = [{ keys: keysOfRow, term: 'share', unit: UNITS.percent, value: percent }];
    if (best === null) return rows;
    const ratio = relativeParticipation(share, best.get(period) ?? { missing: 'not-reported' });
    return [...rows, { keys: keysOfRow, term: 'ipr', unit: UNITS.ratio, value: ratio }];
  });
}

import { EscalarError } from '../base/error.ts';
import type { OptionSpecs, RawOptions } from './options.ts';
import { shownColumn } from './shown-column.ts';

/** An option that had another name. */
export interface Renamed {
  readonly old: string;
  readonly now: string;
  /** Values that are written differently now, or the only ones that were of this option. */
  readonly values?: Readonly<Record<string, string>>;
  /** Only of indicators that have this option too. */
  readonly beside?: string;
}

/** Every old name. Where several stand for one, the first whose new name the indicator has is meant. */
export const RENAMED_OPTIONS: readonly Renamed[] = [
  { old: 'reporters', now: 'economies' },
  { old: 'economies', now: 'show.economies' },
  { old: 'partners', now: 'show.partners' },
  { old: 'exporters', now: 'show.exporter' },
  { old: 'importers', now: 'show.importer' },
  { old: 'sectors', now: 'activity_groups' },
  { old: 'measures', now: 'show.term' },
  { old: 'terms', now: 'show.term' },
  { old: 'select', now: 'show.term' },
  { old: 'fields', now: 'show.activity' },
  { old: 'accounts', now: 'show.account' },
  { old: 'industries', now: 'activities' },
  { old: 'sectors', now: 'activities', beside: 'knowledge' },
  { old: 'sectors', now: 'show.sector' },
  { old: 'to', now: 'partners', beside: 'cut' },
  { old: 'exclude', now: 'exclude_economies' },
  { old: 'exclude', now: 'absorbed', values: { none: 'anywhere', home: 'abroad' } },
  { old: 'market', now: 'partners' },
  {
    old: 'show',
    now: 'level',
    values: { counts: 'counts', products: 'products', total: 'total', pairs: 'pairs' },
  },
  { old: 'pairs', now: 'level', values: { none: 'total', total: 'pairs', products: 'products' } },
  { old: 'detail', now: 'level', beside: 'knowledge', values: { none: 'world', economies: 'economies' } },
  { old: 'detail', now: 'level' },
  { old: 'over', now: 'by' },
  { old: 'over', now: 'cells' },
  { old: 'by', now: 'cells' },
  { old: 'columns', now: 'show.term' },
  { old: 'unit', now: 'as', beside: 'order' },
  { old: 'aggregate', now: 'formula' },
  { old: 'base', now: 'price_base' },
  { old: 'class', now: 'activity' },
  { old: 'reference', now: 'world' },
  { old: 'top', now: 'tops' },
  { old: 'world', now: 'ratio_world' },
  { old: 'basket', now: 'density' },
  { old: 'floorshare', now: 'floor_share' },
  { old: 'ownmarket', now: 'own_market' },
  { old: 'leftcensored', now: 'left_censored' },
];

/**
 * @throws EscalarError `option-renamed` for an option under an old name, with what to write
 */
export function refuseRenamed(specs: OptionSpecs, raw: RawOptions): void {
  for (const [name, value] of Object.entries(raw)) {
    if (value === null) continue;
    const found = renamedIn(specs, name, String(value));
    if (found === undefined) continue;
    const written = found.values?.[String(value)] ?? String(value);
    throw new EscalarError('option-renamed', {
      option: name,
      now: found.now,
      write: written === '' ? found.now : `${found.now}=${written}`,
    });
  }
}

/** The new name of an option in an indicator with these options; undefined for one that is none of its old names. */
function renamedIn(specs: OptionSpecs, name: string, value: string): Renamed | undefined {
  return RENAMED_OPTIONS.find(({ old, now, values, beside = now }) => {
    if (old !== name || !hasOption(specs, now) || !hasOption(specs, beside)) return false;
    const spec = specs[name];
    // a name that another option has today: only its old values tell
    return (
      spec === undefined || (spec.kind === 'show' && values !== undefined && Object.hasOwn(values, value))
    );
  });
}

function hasOption(specs: OptionSpecs, name: string): boolean {
  const [option, column] = name.split('.');
  const spec = Object.hasOwn(specs, option) ? specs[option] : undefined;
  return spec?.kind === 'show' && column !== undefined
    ? shownColumn(column, spec.columns) !== null
    : spec !== undefined;
}

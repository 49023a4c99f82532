import * as z from 'zod/mini';
import type { Text } from '../../base/locale.ts';
import type { PriceShockKind } from '../../indicators/chains/prices/price-shock.ts';
import type { ShockKind } from '../../indicators/chains/scenarios/shock.ts';
import { shockSchema } from './scenario-schema.ts';
import { SHOCK_PARTS, type ShockTakes } from './shock-parts.ts';
import { wordsOfKind, wordsOfPart } from './shock-words.ts';

/** A part of a shock as a form asks for it. */
export interface ShockField {
  readonly name: string;
  readonly about: Text;
  readonly takes: ShockTakes;
  readonly required: boolean;
  /** Ends of a number; null where there is none. */
  readonly least: NumberEnd | null;
  readonly most: NumberEnd | null;
}

/** Where a number ends. */
export interface NumberEnd {
  readonly at: number;
  /** Whether it may be that number itself. */
  readonly within: boolean;
}

/** A kind of shock with its parts. */
export interface ShockForm {
  readonly kind: ShockKind | PriceShockKind;
  readonly name: Text;
  readonly about: Text;
  readonly fields: readonly ShockField[];
}

/** Every kind of shock that a scenario may have, with its parts as the schema has them. */
export function shockForms(): readonly ShockForm[] {
  return shockSchema.def.options.map((option): ShockForm => {
    const { kind, ...parts } = option.shape as {
      readonly kind: z.ZodMiniLiteral<ShockKind | PriceShockKind>;
    } & z.core.$ZodShape;
    const [own] = kind.def.values;
    return {
      kind: own,
      // words are of the catalog, which who only asks for parts need not have
      get name() {
        return wordsOfKind(own, '');
      },
      get about() {
        return wordsOfKind(own, 'about');
      },
      fields: Object.entries(parts).map(([name, part]) => ({
        name,
        get about() {
          return wordsOfPart(own, name);
        },
        ...fieldOf(part as z.ZodMiniType),
      })),
    };
  });
}

function fieldOf(part: z.ZodMiniType): Omit<ShockField, 'name' | 'about'> {
  const required = !(part instanceof z.ZodMiniOptional);
  const inner = (required ? part : part.def.innerType) as z.ZodMiniType;
  // of a target, which may be an economy as well, a share
  const [least, most] = inner instanceof z.ZodMiniNumber ? endsOf(inner) : SHARE;
  const takes = SHOCK_PARTS.get(inner)?.takes;
  if (takes === undefined) throw new TypeError('a part of a shock without what it holds');
  return { takes, required, least, most };
}

type Ends = readonly [least: NumberEnd | null, most: NumberEnd | null];

const SHARE: Ends = [
  { at: 0, within: true },
  { at: 1, within: true },
];

/** The ends that a schema checks. */
function endsOf({ def: { checks = [] } }: z.ZodMiniNumber): Ends {
  const endAt = (kind: 'greater_than' | 'less_than'): NumberEnd | null => {
    const found = checks
      .map(({ _zod: { def } }) => def as z.core.$ZodCheckLessThanDef | z.core.$ZodCheckGreaterThanDef)
      .find(({ check }) => check === kind);
    return found === undefined ? null : { at: Number(found.value), within: found.inclusive };
  };
  return [endAt('greater_than'), endAt('less_than')];
}

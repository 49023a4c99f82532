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
  readonly least: number | null;
  readonly most: number | null;
}

/** A kind of shock with its parts. */
export interface ShockForm {
  readonly kind: ShockKind | PriceShockKind;
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
      about: wordsOfKind(own),
      fields: Object.entries(parts).map(([name, part]) => ({
        name,
        about: wordsOfPart(own, name),
        ...fieldOf(part as z.ZodMiniType),
      })),
    };
  });
}

function fieldOf(part: z.ZodMiniType): Omit<ShockField, 'name' | 'about'> {
  const required = !(part instanceof z.ZodMiniOptional);
  const inner = (required ? part : part.def.innerType) as z.ZodMiniType;
  const [least, most] =
    inner instanceof z.ZodMiniNumber
      ? [inner._zod.bag.minimum ?? null, inner._zod.bag.maximum ?? null]
      : [0, 1];
  const takes = SHOCK_PARTS.get(inner)?.takes;
  if (takes === undefined) throw new TypeError('a part of a shock without what it holds');
  return { takes, required, least, most: ended(most) };
}

/** No end is none, not infinity. */
function ended(most: number | null): number | null {
  return most !== null && Number.isFinite(most) ? most : null;
}

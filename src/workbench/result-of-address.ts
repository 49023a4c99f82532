import { NOISE_NAMES } from '../indicators/vary/draws.ts';
import { type Address, type Choices, groupOf } from './address.ts';
import type { Computation, ResultOf } from './engine/result-of.ts';
import { scenarioIn } from './scenario-in.ts';

/** What the numbers of an address are computed from; null for a page without numbers. */
export function resultOfAddress({ page, choices }: Address): ResultOf | null {
  const { indicator, data, against = '', vary = '', study, step } = choices;
  if ((page === 'explore' || page === 'compare') && indicator !== undefined && data !== undefined)
    return {
      indicator,
      data,
      ...(against === '' ? {} : { against }),
      vary,
      ...noiseIn(choices),
      ...groupsOf(choices),
    };
  if (page === 'study' && study !== undefined && step !== undefined)
    return { study, step, set: groupOf(choices, 'set') };
  if (page === 'basket' && choices.expression !== undefined && data !== undefined)
    return {
      indicator: 'trade-share',
      data,
      vary: '',
      with: {
        select: choices.expression,
        ...(choices.economy === undefined ? {} : { 'show.reporter': choices.economy }),
      },
      where: {},
    };
  if (page === 'lab' && (data !== undefined || choices.on !== undefined))
    return { scenario: scenarioIn(choices), level: choices.level ?? 'country' };
  return null;
}

/** The error of an address, as it was typed. */
function noiseIn(choices: Choices): Pick<Computation, 'noise'> {
  const said = NOISE_NAMES.filter((name) => choices[name] !== undefined);
  return said.length === 0
    ? {}
    : { noise: Object.fromEntries(said.map((name) => [name, choices[name] ?? ''])) };
}

/** How the figure of an address is drawn: a kind, in the lab a measure; empty where it does not say. */
export function figureOfAddress({ page, choices: { figure = '', term = '' } }: Address): string {
  return page === 'lab' ? term : figure;
}

/** The groups of an address of `explore` and of `compare`. */
export function groupsOf(choices: Choices): Pick<Computation, 'with' | 'where' | 'map' | 'read'> {
  return {
    with: groupOf(choices, 'with'),
    where: groupOf(choices, 'where'),
    map: groupOf(choices, 'map'),
    read: groupOf(choices, 'read'),
  };
}

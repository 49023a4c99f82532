import type { Text } from '../../base/locale.ts';
import { DATE_STATES } from '../../catalog/policy-vocabulary.ts';

/** What people read for the terms of this room, and for what is known of dates. */
export const POLICY_TERM_TITLES: Readonly<Record<string, Text>> = {
  ...DATE_STATES,
  'at-latest': { en: 'at the latest', es: 'a más tardar' },
  instruments: { en: 'instruments in force', es: 'instrumentos vigentes' },
  instruments_least: { en: 'certainly in force', es: 'vigentes con certeza' },
  instruments_most: { en: 'in force at most', es: 'vigentes a lo más' },
  vertical_share: { en: 'vertical share', es: 'proporción vertical' },
  years_in_force: { en: 'years in force', es: 'años de vigencia' },
  order: { en: 'order within the economy', es: 'orden dentro de la economía' },
  years_after_first: { en: 'years after the first economy', es: 'años después de la primera economía' },
  targeted_rose: { en: 'targeted, rose', es: 'atendidas, con aumento' },
  targeted_not: { en: 'targeted, did not rise', es: 'atendidas, sin aumento' },
  untargeted_rose: { en: 'not targeted, rose', es: 'no atendidas, con aumento' },
  untargeted_not: { en: 'not targeted, did not rise', es: 'no atendidas, sin aumento' },
  targeted_rose_share: { en: 'rose among the targeted', es: 'aumentó entre las atendidas' },
  untargeted_rose_share: { en: 'rose among the others', es: 'aumentó entre las demás' },
  rose_difference: { en: 'difference', es: 'diferencia' },
  firms: { en: 'firms', es: 'empresas' },
  qualifying: { en: 'qualify', es: 'califican' },
  not_qualifying: { en: 'do not qualify', es: 'no califican' },
  qualifying_share: { en: 'share that qualifies', es: 'proporción que califica' },
  share_of_qualifying: { en: 'share of those who qualify', es: 'proporción de las que califican' },
  share_of_firms: { en: 'share of all firms', es: 'proporción de las empresas' },
  amount_share: { en: 'held by those who qualify', es: 'en manos de las que califican' },
  threshold: { en: 'threshold', es: 'umbral' },
  threshold_share: { en: 'share that it admits', es: 'proporción que admite' },
  least_share: { en: 'share admitted in any case', es: 'proporción admitida de todos modos' },
  most_share: { en: 'share admitted at most', es: 'proporción admitida a lo más' },
  coordination: { en: 'explicit coordination (1 to 5)', es: 'coordinación explícita (1 a 5)' },
};

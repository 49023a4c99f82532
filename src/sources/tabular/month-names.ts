import { plainWord } from './plain-word.ts';

const MONTHS: readonly RegExp[] = [
  /^(?:ene|enero|jan|january|janeiro|januar|janv|janvier)$/,
  /^(?:feb|febrero|february|fev|fevereiro|februar|fevr|fevrier)$/,
  /^(?:mar|marzo|march|marco|mars|marz)$/,
  /^(?:abr|abril|apr|april|avr|avril)$/,
  /^(?:may|mayo|mai|maio)$/,
  /^(?:jun|junio|june|junho|juni|juin)$/,
  /^(?:jul|julio|july|julho|juli|juil|juillet)$/,
  /^(?:ago|agosto|aug|august|aout)$/,
  /^(?:sep|sept|set|septiembre|setiembre|september|setembro|septembre)$/,
  /^(?:oct|octubre|october|out|outubro|okt|oktober|octobre)$/,
  /^(?:nov|noviembre|november|novembro|novembre)$/,
  /^(?:dic|diciembre|dec|december|dez|dezembro|dezember|decembre)$/,
];
/** 1 to 12 for the name of a month in Spanish, English, Portuguese, French or German, short or whole; else null. */
export function monthOf(name: string): number | null {
  const plain = plainWord(name).replace(/\.$/, '');
  const index = MONTHS.findIndex((month) => month.test(plain));
  return index === -1 ? null : index + 1;
}

interface Section {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** The last chapter of each section of the HS, I to XXI. */
const LAST = [5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97];
const ROMAN = /^(?:sec(?:tion|ci[oó]n|\.)?\s+)?(X{0,2})(IX|IV|V?I{0,3})$/i;

/** Sections of the HS by their Roman numerals, two of them or more, with the codes of their chapters. */
export function sectionsOfGoods(codes: readonly string[]): readonly Section[] {
  const sections = codes.flatMap((code) => {
    const number = numberOf(code.trim());
    return number === null || number > LAST.length ? [] : [{ code, number }];
  });
  if (sections.length < 2) return [];
  return sections.flatMap(({ code, number }) => {
    const parts = codes.filter((other) => {
      const chapter = /^\d{2,}$/.test(other) ? Number(other.slice(0, 2)) : 0;
      return chapter > (LAST[number - 2] ?? 0) && chapter <= (LAST[number - 1] ?? 0);
    });
    return parts.length === 0 ? [] : [{ whole: code, parts }];
  });
}

/** 14 for XIV; null for what is no Roman numeral. */
function numberOf(code: string): number | null {
  const [, tens = '', ones = ''] = ROMAN.exec(code.toUpperCase()) ?? [];
  const small = ones === 'IX' ? 9 : ones === 'IV' ? 4 : ones.length + (ones.startsWith('V') ? 4 : 0);
  return 10 * tens.length + small || null;
}

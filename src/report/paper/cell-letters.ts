/** `A`, `Z`, `AA` for columns 0, 25, 26 of a sheet. */
export function cellLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : cellLetters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

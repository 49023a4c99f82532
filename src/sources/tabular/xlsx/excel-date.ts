/**
 * A day number of a workbook as `2003-12-01`, with ` 13:30` where it has a time of day, or `13:30`
 * alone below 1. Null where it is no date. The 1900 system counts a 29 February 1900 that never was.
 */
export function excelDate(serial: number, from1904: boolean): string | null {
  const days = from1904 ? serial + 1462 : serial;
  if (!(days >= 0 && days < 2_958_466)) return null;
  const minutes = Math.round((days - Math.floor(days)) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const whole = Math.floor(days);
  if (whole === 0) return time;
  if (whole === 60) return null;
  const epoch = Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const date = new Date(epoch + whole * 86_400_000).toISOString().slice(0, 10);
  return minutes === 0 ? date : `${date} ${time}`;
}

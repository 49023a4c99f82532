import { activitiesOf } from './activity-lines.ts';

type GroupMap = Readonly<Record<string, string>>;

/** Every class of manufacturing under the group of the longest code that it begins with. */
export function spread(classificationId: string, section: string, byCode: GroupMap): GroupMap {
  const map: Record<string, string> = {};
  let inside = false;
  for (const { code, level } of activitiesOf(classificationId)) {
    if (level === 'section') inside = code === section;
    if (!inside || level !== 'class') continue;
    const found = [4, 3, 2]
      .map((digits) => byCode[code.slice(0, digits)])
      .find((group) => group !== undefined);
    if (found !== undefined) map[code] = found;
  }
  return map;
}

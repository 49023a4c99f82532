/**
 * Whether a path is of what systems and programs put beside a person's files: names that begin with a point, among them
 * the `._name` of a Mac and its `__MACOSX`, and the `~$name` of a workbook that is open.
 */
export function isHiddenName(path: string): boolean {
  return /(?:^|\/)(?:\.[^./]|~\$|__MACOSX(?:\/|$))/.test(path);
}

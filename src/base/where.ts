/** Where in a person's files the trouble lies; lines and columns count from 1. */
export interface Where {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
}

/** `file:line:column`; empty where no place is known. */
export function placeText({ file, sheet, line, column }: Where): string {
  const parts = [file, sheet, line, line === undefined ? undefined : column];
  return parts.filter((part) => part !== undefined).join(':');
}

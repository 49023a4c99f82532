import { cellLetters } from './cell-letters.ts';
import { xml } from './pack.ts';

/** Cells of a column below its head that others choose from. */
export interface ListOfSheet {
  readonly sheet: string;
  readonly column: number;
  readonly count: number;
}

/** What may stand in some cells of a column, and what a person is told there. */
export interface Validation {
  readonly column: number;
  /** Lines, from 1. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly prompt: string;
  /** Null where anything may be typed. */
  readonly list: ListOfSheet | null;
  /** Whether what is not in the list is refused. */
  readonly only: boolean;
}

/** A spreadsheet shows no longer ones. */
const MOST_TITLE = 32;
const MOST_PROMPT = 255;

/** The part of a sheet that offers lists; empty without. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const items = validations.map(({ column, from, to, title, prompt, list, only }) => {
    const letters = cellLetters(column);
    const type = list === null ? '' : ` type="list"${only ? ' showErrorMessage="1"' : ''}`;
    const told = `promptTitle="${xml(title.slice(0, MOST_TITLE))}" prompt="${xml(prompt.slice(0, MOST_PROMPT))}"`;
    const cells = `sqref="${letters}${from}:${letters}${to}"`;
    return `<dataValidation${type} allowBlank="1" showInputMessage="1" ${told} ${cells}>${formula(list)}</dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function formula(list: ListOfSheet | null): string {
  if (list === null) return '';
  const letters = cellLetters(list.column);
  return `<formula1>${xml(list.sheet)}!$${letters}$2:$${letters}$${list.count + 1}</formula1>`;
}

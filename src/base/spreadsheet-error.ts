/** `#N/A`, `#¡REF!`, `#VALOR!`, `#NAME?`: what a formula of a spreadsheet ends in. */
const ERROR = /^#(?:N\/[AD]|[¡¿]?[A-ZÁÉÍÓÚ/0-9]+[!?])$/;

/** Whether a cell holds no text of its own but the error of a formula. */
export function isSpreadsheetError(text: string): boolean {
  return ERROR.test(text);
}

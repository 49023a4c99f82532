import { provideHeaders } from '../../../columns/vocabulary.ts';
import { withMeasures } from '../../recognised/account-measures.ts';
import { provideSpelling } from '../../recognised/spelled.ts';
import { provideNotes, shippedNotes } from '../../recognised/what-to-know.ts';
import { yearsInParentheses } from './dated-names.ts';
import { refuseEastAsian } from './east-asian-text.ts';
import { besideColumns } from './flag-columns.ts';
import { flagWords } from './flag-words.ts';
import { withGroups } from './grouped-rows.ts';
import { partInWords } from './half-years.ts';
import { otherHeaders } from './header-words.ts';
import { withoutIdleLines } from './idle-lines.ts';
import { indentedCodes } from './indented-codes.ts';
import { indentedIn } from './indented-in.ts';
import { lateYears, republicNotes } from './late-years.ts';
import { withoutMark } from './marked-number.ts';
import { areNinesNumbers, marksOf, markTip, withMarks } from './missing-marks.ts';
import { amountNotes, everywhereNotes, mixedNotes } from './number-notes.ts';
import { refuseNines, saidOfCodes } from './sentinels.ts';
import { separatedByBlanks } from './spaced-text.ts';
import { spelledAs } from './spelling.ts';
import { refuseBases, refuseDates } from './spoiled-columns.ts';
import { headerOfVariable } from './stata-header.ts';
import { provideTableShapes, type TableShapes } from './table-shapes.ts';
import { withTradeColumns } from './trade-columns.ts';
import { twoLineHeader } from './two-line-header.ts';
import { withoutUnits } from './units-row.ts';
import { upright } from './upright.ts';

const ALL_SHAPES: TableShapes = {
  upright,
  twoLines: twoLineHeader,
  dataRows: withoutIdleLines,
  unitLine: withoutUnits,
  beside: besideColumns,
  byCells: withTradeColumns,
  indented: indentedCodes,
  groups: withGroups,
  datedNames: yearsInParentheses,
  measured: withMeasures,
  stataHeader: headerOfVariable,
  judge: (table, { missing }, cells) => {
    const areNumbers = areNinesNumbers(missing);
    if (!areNumbers) refuseNines(table, marksOf(missing), cells);
    refuseDates(table);
    refuseBases(table);
    return areNumbers ? [] : saidOfCodes(table, marksOf(missing));
  },
  tip: markTip,
  republic: republicNotes,
  years: lateYears,
  mixed: mixedNotes,
  flag: flagWords,
  indentedIn,
  unmarked: withoutMark,
  amounts: amountNotes,
  billions: everywhereNotes,
  marked: withMarks,
  letters: refuseEastAsian,
  spaced: separatedByBlanks,
  part: partInWords,
};

/**
 * Has tables read in every way that people lay them out, and published files known under cleaned names, with what is to be
 * known of them.
 */
export function useAllShapes(): void {
  provideTableShapes(ALL_SHAPES);
  provideHeaders(otherHeaders);
  provideSpelling(spelledAs);
  provideNotes(shippedNotes);
}

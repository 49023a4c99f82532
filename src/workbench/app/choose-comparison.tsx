import { ChooseIndicator } from './choose-indicator.tsx';
import { StudyQuestion } from './study-question.tsx';
import { word } from './words.ts';

/** What can be compared: the profile of two economies, or any number of them in one indicator. */
export function ChooseComparison() {
  return (
    <div class="broad">
      <h1>{word('compare')}</h1>
      <p class="dek">{word('compareLong')}</p>
      <StudyQuestion study="profile" label="compareAll" />
      <ChooseIndicator page="compare" />
    </div>
  );
}

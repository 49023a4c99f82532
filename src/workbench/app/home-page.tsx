import type { Home } from '../engine/home.ts';
import { home } from './engine.ts';
import { OwnFile } from './own-file.tsx';
import { follow, linkTo } from './place.ts';
import { StudyCards } from './study-cards.tsx';
import { StudyQuestion } from './study-question.tsx';
import { word } from './words.ts';

/** Where one begins: the question of the house, a file of one's own, the studies, and the rooms of indicators. */
export function HomePage() {
  const known = home.value;
  return (
    <div class="broad">
      <h1>{word('ask')}</h1>
      <p class="dek">{word('askLong')}</p>
      {known !== null && <Beginnings known={known} />}
    </div>
  );
}

function Beginnings({ known }: { readonly known: Home }) {
  return (
    <>
      <StudyQuestion study="verdict" label="judge" />
      <OwnFile />
      <h2>{word('compare')}</h2>
      <p>
        <a href={linkTo('compare')} onClick={follow}>
          {word('compareLong')}
        </a>
      </p>
      <h2>{word('studies')}</h2>
      <StudyCards studies={known.studies} />
      <h2>{word('explore')}</h2>
      <ul class="rooms">
        {known.rooms.map((room) => (
          <li key={room.id}>
            <b>{room.title}</b>
            <ul>
              {known.indicators
                .filter((one) => one.room === room.id)
                .slice(0, 6)
                .map(({ id, title }) => (
                  <li key={id}>
                    <a href={linkTo('explore', { indicator: id })} onClick={follow}>
                      {title}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

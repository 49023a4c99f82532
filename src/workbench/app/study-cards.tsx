import type { StudyCard } from '../engine/home.ts';
import { follow, linkTo } from './place.ts';

/** The studies that there are, each a way to it. */
export function StudyCards({ studies }: { readonly studies: readonly StudyCard[] }) {
  return (
    <ul class="cards">
      {studies.map(({ id, title, about }) => (
        <li key={id}>
          <a href={linkTo('study', { study: id })} onClick={follow}>
            {title}
          </a>
          <p>{about}</p>
        </li>
      ))}
    </ul>
  );
}

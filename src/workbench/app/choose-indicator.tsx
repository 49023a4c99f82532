import { home } from './engine.ts';
import { follow, linkTo } from './place.ts';

/** The indicators by room, each a way to a page of it. */
export function ChooseIndicator({ page }: { readonly page: 'explore' | 'compare' }) {
  const known = home.value?.indicators ?? [];
  const offered = page === 'explore' ? known : known.filter(({ compares }) => compares);
  return (
    <>
      {(home.value?.rooms ?? []).map((room) => (
        <section key={room.id}>
          <h2>{room.title}</h2>
          <ul class="cards">
            {offered
              .filter((one) => one.room === room.id)
              .map(({ id, title, summary }) => (
                <li key={id}>
                  <a href={linkTo(page, { indicator: id })} onClick={follow}>
                    {title}
                  </a>
                  <p>{summary}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

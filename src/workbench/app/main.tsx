import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { pageColours, reportStyle } from '../../report/style.ts';
import { AddressError } from '../address.ts';
import { DataPage } from './data-page.tsx';
import { loadHome } from './engine.ts';
import { ExplorePage } from './explore-page.tsx';
import { HomePage } from './home-page.tsx';
import { MethodsPage } from './methods-page.tsx';
import { ErrorBox } from './notices.tsx';
import { langHere, place } from './place.ts';
import { Shell } from './shell.tsx';
import { StudyPage } from './study-page.tsx';
import './style.css';

const PAGES = {
  index: HomePage,
  explore: ExplorePage,
  study: StudyPage,
  data: DataPage,
  methods: MethodsPage,
} as const;

function App() {
  const failed = useSignal<unknown>(null);
  const lang = langHere();
  useEffect(() => {
    loadHome().catch((error: unknown) => {
      failed.value = error;
    });
  }, [lang]);
  const now = place.value;
  if (now instanceof AddressError)
    return (
      <Shell>
        <ErrorBox error={now} />
      </Shell>
    );
  const Page = PAGES[now.page];
  return (
    <Shell>
      <ErrorBox error={failed.value} />
      <Page address={now} />
    </Shell>
  );
}

/** The style of the reports, whose blocks stand in these pages, with the colours that a person chose. */
function wearReportStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${reportStyle()}
:root[data-theme=dark]{${pageColours('dark')}}
:root[data-theme=light]{${pageColours('light')}}`,
  );
  document.adoptedStyleSheets = [sheet];
  const chosen = localStorage.getItem('escalar-theme');
  if (chosen !== null) document.documentElement.dataset.theme = chosen;
}

wearReportStyle();
render(<App />, document.getElementById('app') as HTMLElement);

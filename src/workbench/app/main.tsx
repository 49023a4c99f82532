import { signal, useSignal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { pageColours, reportStyle } from '../../report/style.ts';
import { type Address, AddressError, type Page } from '../address.ts';
import { home, loadHome } from './engine.ts';
import { HomePage } from './home-page.tsx';
import { ErrorBox, Opening } from './notices.tsx';
import { langHere, place } from './place.ts';
import { Shell } from './shell.tsx';
import './style.css';

type Shown = ComponentType<{ readonly address: Address }>;

/** The pages; each comes when it is first opened. */
const PAGES: Readonly<Record<Page, () => Promise<Shown>>> = {
  index: async () => HomePage,
  explore: async () => (await import('./explore-page.tsx')).ExplorePage,
  compare: async () => (await import('./compare-page.tsx')).ComparePage,
  study: async () => (await import('./study-page.tsx')).StudyPage,
  lab: async () => (await import('./lab-page.tsx')).LabPage,
  basket: async () => (await import('./basket-page.tsx')).BasketPage,
  policies: async () => (await import('./policies-page.tsx')).PoliciesPage,
  claims: async () => (await import('./claims-page.tsx')).ClaimsPage,
  editor: async () => (await import('./editor-page.tsx')).EditorPage,
  data: async () => (await import('./data-page.tsx')).DataPage,
  methods: async () => (await import('./methods-page.tsx')).MethodsPage,
};

const opened = signal<Readonly<Partial<Record<Page, Shown>>>>({ index: HomePage });

/** Pages that show what there is; the others say themselves what they wait for. */
const LISTS: readonly Page[] = ['index', 'explore', 'compare', 'study', 'editor', 'data', 'methods'];

function isListed({ page, choices: { indicator, study } }: Address): boolean {
  return LISTS.includes(page) && indicator === undefined && study === undefined;
}

function App() {
  const failed = useSignal<unknown>(null);
  const lang = langHere();
  useEffect(() => {
    loadHome().catch((error: unknown) => {
      failed.value = error;
    });
  }, [lang]);
  const now = place.value;
  const page = now instanceof AddressError ? 'index' : now.page;
  useEffect(() => {
    if (opened.value[page] !== undefined) return;
    PAGES[page]().then(
      (shown) => {
        opened.value = { ...opened.value, [page]: shown };
      },
      (error: unknown) => {
        failed.value = error;
      },
    );
  }, [page]);
  if (now instanceof AddressError)
    return (
      <Shell>
        <ErrorBox error={now} />
      </Shell>
    );
  const Shown = opened.value[now.page];
  return (
    <Shell>
      <ErrorBox error={failed.value} />
      {home.value === null && failed.value === null && isListed(now) && <Opening />}
      {Shown !== undefined && <Shown address={now} />}
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

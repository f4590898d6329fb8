/** The search page in the browser: the box, its results, the address. */
import type { IslandTexts } from '../components/search/texts.ts';
import { decode, encode } from '../search/encoding.ts';

interface Found {
  url: string;
  meta: Record<string, string>;
  plain_excerpt: string;
}
interface Pagefind {
  search(term: string): Promise<{ results: { data(): Promise<Found> }[] }>;
  options(options: { ranking: Record<string, unknown> }): Promise<void>;
}

const AT_ONCE = 10;
const REST = 250;

/** Weights that suit a language whose tokens are syllables: no credit for longer words, whole pages compared. */
const RANKING = {
  termSimilarity: 10,
  pageLength: 1,
  termSaturation: 2,
  termFrequency: 1,
  diacriticSimilarity: 1.5,
  metaWeights: { title: 2, category: 1 },
};

let loading: Promise<Pagefind> | undefined;

/** Pagefind, once: asked for when the reader reaches for the box. */
function pagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const engine: Pagefind = await import(/* @vite-ignore */ address);
  await engine.options({ ranking: RANKING });
  return engine;
}

function start(root: HTMLElement): void {
  const texts: IslandTexts = JSON.parse(root.dataset.texts ?? '{}');
  const form = root.querySelector('form');
  const input = root.querySelector('input');
  const status = root.querySelector<HTMLElement>('[data-status]');
  const list = root.querySelector<HTMLElement>('[data-results]');
  const more = root.querySelector<HTMLElement>('[data-more]');
  const otherwise = root.querySelector<HTMLElement>('[data-otherwise]');
  if (!form || !input || !status || !list || !more || !otherwise) return;
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout>;

  const show = async (query: string) => {
    const mine = ++turn;
    const shown = query.trim();
    list.replaceChildren();
    list.hidden = more.hidden = shown === '';
    otherwise.hidden = shown !== '';
    status.textContent = shown === '' ? '' : texts.loading;
    if (shown === '') return;
    list.dataset.state = 'searching';
    try {
      const { results } = await (await pagefind()).search(encode(shown));
      let next = 0;
      const showMore = async () => {
        const found = await Promise.all(results.slice(next, next + AT_ONCE).map((result) => result.data()));
        if (mine !== turn) return;
        next += AT_ONCE;
        list.append(...found.map(resultItem));
        more.hidden = next >= results.length;
      };
      await showMore();
      if (mine !== turn) return;
      more.onclick = showMore;
      otherwise.hidden = results.length > 0;
      const said = results.length > 0 ? texts.count : texts.none;
      status.textContent = said.replace('{count}', String(results.length)).replace('{query}', () => shown);
    } catch {
      if (mine !== turn) return;
      status.textContent = texts.failed;
      otherwise.hidden = false;
      more.hidden = true;
    }
    list.dataset.state = 'done';
  };

  const search = () => {
    clearTimeout(waiting);
    const query = input.value;
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    void show(query);
  };
  const reach = () => void pagefind().catch(() => {});
  input.addEventListener('focus', reach, { once: true });
  form.addEventListener('pointerover', reach, { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  input.addEventListener('input', (event) => {
    clearTimeout(waiting);
    if (!(event instanceof InputEvent && event.isComposing)) waiting = setTimeout(search, REST);
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value) void show(input.value);
}

function resultItem({ url, meta, plain_excerpt }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = decode(meta.title ?? url);
  const about = document.createElement('p');
  about.className = 'search-about';
  about.textContent = [meta.date?.split('-').reverse().join('/'), decode(meta.category ?? '')]
    .filter(Boolean)
    .join(' · ');
  const excerpt = document.createElement('p');
  excerpt.textContent = decode(plain_excerpt);
  item.append(link, about, excerpt);
  return item;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) start(root);

/** The search page in the browser: the box, the choices, the address, and when what is asked and said. */
import type { IslandTexts } from '../components/search/texts.ts';
import { readState, type SearchState, writeState } from '../search/url-state.ts';
import type { Engine, Reply } from './search-engine.ts';
import { fillChoices, resultItem, summary } from './search-view.ts';

const INDEX = '/pagefind/';
const AT_ONCE = 10;
/** Typing rests this long, in ms, before it is searched. */
const REST = 350;
/** After this many ms the reader is told that it takes longer. */
const SLOW = 1500;
const NEWEST = 5;

let loading: Promise<Engine> | undefined;

/** The engine, once: fetched when the reader reaches for the box. After a failure the next try fetches anew. */
function engine(): Promise<Engine> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Engine> {
  const entry = fetchJson('index.json');
  const { openEngine } = await import('./search-engine.ts');
  return openEngine(
    INDEX,
    async <T>(path: string): Promise<T> => (path === 'index.json' ? entry : fetchJson(path)),
  );
}

/** A file of the index. The list of its parts is asked for anew, so that a publication is seen at once. */
async function fetchJson(path: string) {
  const response = await fetch(INDEX + path, { cache: path === 'index.json' ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function start(root: HTMLElement): void {
  const part = <T extends Element>(selector: string, type: new () => T): T => {
    const found = root.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`no ${selector} in the search page`);
    return found;
  };
  const texts: IslandTexts = JSON.parse(root.dataset.texts ?? '');
  const form = part('form', HTMLFormElement);
  const input = part('input', HTMLInputElement);
  const choices = part('[data-choices]', HTMLFieldSetElement);
  const status = part('[data-status]', HTMLElement);
  const list = part('[data-results]', HTMLOListElement);
  const more = part('[data-more]', HTMLButtonElement);
  const nothing = part('[data-nothing]', HTMLElement);
  const newest = part('[data-newest]', HTMLUListElement);
  const otherwise = part('[data-otherwise]', HTMLElement);
  let turn = 0;
  let shown = '';
  let waiting: ReturnType<typeof setTimeout>;

  /** Choices that are not shown do not count, nor are they sent. */
  const showChoices = (useful: boolean) => {
    choices.hidden = choices.disabled = !useful;
  };

  const clear = () => {
    showChoices(false);
    list.replaceChildren();
    list.hidden = more.hidden = nothing.hidden = true;
    otherwise.hidden = false;
    status.textContent = '';
    delete list.dataset.state;
  };

  const search = async (state: SearchState) => {
    const mine = ++turn;
    clearTimeout(waiting);
    shown = writeState(state);
    if (state.query.trim() === '') return clear();
    list.dataset.state = 'searching';
    const slow = setTimeout(() => {
      if (mine === turn) status.textContent = texts.loading;
    }, SLOW);
    try {
      const reply = await (await engine()).ask(state);
      const results = await reply.results(0, AT_ONCE);
      if (mine !== turn) return;
      list.replaceChildren(...results.map((result) => resultItem(result, state.query)));
      show(reply, state, mine);
    } catch (error) {
      // What did not arrive is fetched anew with the next question.
      loading = undefined;
      if (mine !== turn) return;
      clear();
      status.textContent = texts.failed;
      console.error(error);
    } finally {
      clearTimeout(slow);
      if (mine === turn) list.dataset.state = 'done';
    }
  };

  const show = (reply: Reply, state: SearchState, mine: number) => {
    const found = reply.total > 0;
    list.hidden = !found;
    otherwise.hidden = found;
    nothing.hidden = found;
    showChoices(found || isNarrowed(state));
    more.hidden = reply.total <= AT_ONCE;
    more.onclick = () => void showMore(reply, state, mine);
    void reply.choices.then((counted) => mine === turn && fillChoices(form, counted, state)).catch(() => {});
    status.textContent = summary(reply, state.query.trim(), texts);
    if (!found) void showNewest();
  };

  const showMore = async (reply: Reply, { query }: SearchState, mine: number) => {
    const from = list.children.length;
    const results = await reply.results(from, from + AT_ONCE);
    if (mine !== turn) return;
    const items = results.map((result) => resultItem(result, query));
    list.append(...items);
    more.hidden = list.children.length >= reply.total;
    // The button may be gone, and what it brought begins here.
    items[0]?.querySelector('a')?.focus();
  };

  const showNewest = async () => {
    if (newest.children.length > 0) return;
    const results = await (await engine()).newest(NEWEST).catch(() => []);
    if (newest.children.length === 0)
      newest.replaceChildren(...results.map((result) => resultItem(result, '')));
  };

  /** What the form says now. */
  const typed = () =>
    readState(
      new URLSearchParams([...new FormData(form)].map(([key, value]) => [key, String(value)])).toString(),
    );

  const go = (keepHistory: boolean) => {
    const state = typed();
    const address = writeState(state);
    if (address === shown) return;
    if (keepHistory) history.pushState(null, '', address || location.pathname);
    else history.replaceState(null, '', address || location.pathname);
    void search(state);
  };

  const restore = () => {
    const state = readState(location.search);
    input.value = state.query;
    fillChoices(form, { categories: [], years: [], authors: [] }, state);
    const order = form.elements.namedItem('xep');
    if (order instanceof HTMLSelectElement)
      order.value = new URLSearchParams(location.search).get('xep') ?? '';
    showChoices(isNarrowed(state));
    void search(state);
  };

  const reach = () => void engine().catch(() => {});
  /** Words that are typed to their end are fetched while the next one is typed. */
  const prepare = () => {
    const ended = input.value.slice(0, input.value.lastIndexOf(' ') + 1).trim();
    if (ended)
      void engine()
        .then((ready) => ready.prepare(ended))
        .catch(() => {});
  };
  input.addEventListener('focus', reach);
  form.addEventListener('pointerover', reach, { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    shown = '';
    go(true);
  });
  // A keyboard that composes (Telex, VNI, handwriting) has half a syllable in the box until it ends.
  input.addEventListener('input', (event) => {
    clearTimeout(waiting);
    prepare();
    if (!(event instanceof InputEvent && event.isComposing)) waiting = setTimeout(go, REST, false);
  });
  input.addEventListener('compositionend', () => {
    clearTimeout(waiting);
    waiting = setTimeout(go, REST, false);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || input.value === '') return;
    event.preventDefault();
    input.value = '';
    go(false);
  });
  choices.addEventListener('change', () => go(true));
  addEventListener('popstate', restore);
  restore();
}

function isNarrowed({ category, year, author }: SearchState): boolean {
  return category + year + author !== '';
}

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) start(root);

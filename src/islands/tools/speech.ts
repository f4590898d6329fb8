/** Reads the article aloud: the panel, the voice, and the paragraph that is being read. */
import { make, openPanel, text } from './dom.ts';
import { type Engine, Player, type Playing, type Sentence } from './player.ts';
import { sentences, spellerOf } from './speech-text.ts';

/** Voices come some time after they are asked for; where there are none, nothing says so. In ms. */
const VOICES_WAIT = 2000;
const SPEEDS = [
  ['0.75', 'speedSlow'],
  ['1', 'speedNormal'],
  ['1.3', 'speedFast'],
] as const;

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,figcaption,caption,th,td,dt,dd,summary,pre';
const SILENT = '.live,.contents,.targets,[data-footnote-ref],[data-footnote-backref],script,style';

let close: (() => void) | null = null;

/** Opens the panel and begins to read; pressed again, ends it. */
export function toggleSpeech(button: HTMLButtonElement): void {
  if (close) {
    close();
    return;
  }
  const status = make('p', { role: 'status' });
  const panel = make(
    'div',
    { className: 'panel player live', role: 'group', ariaLabel: text('reading') },
    status,
  );
  let stop = () => {};
  close = () => {
    stop();
    panel.remove();
    button.ariaExpanded = 'false';
    close = null;
  };
  openPanel(button, panel, close);
  status.textContent = text('speechLoading');
  void vietnameseVoice().then((voice) => {
    if (!panel.isConnected) return;
    status.textContent = voice ? '' : text('speechNoVoice');
    if (voice) stop = startReading(panel, status, voice);
  });
}

/** A voice of the device where there is one: it also speaks without a network. */
async function vietnameseVoice(): Promise<SpeechSynthesisVoice | null> {
  // Browsers inside of other apps cannot speak at all.
  if (!window.speechSynthesis) return null;
  const find = () => {
    const voices = speechSynthesis.getVoices().filter(({ lang }) => /^vi(?:[-_]|$)/i.test(lang));
    return voices.find(({ localService }) => localService) ?? voices[0] ?? null;
  };
  if (find() === null)
    await new Promise((resolve) => {
      speechSynthesis.addEventListener?.('voiceschanged', resolve, { once: true });
      setTimeout(resolve, VOICES_WAIT);
    });
  return find();
}

/** Fills the panel and reads from the beginning. Gives what ends it. */
function startReading(panel: HTMLElement, status: HTMLElement, voice: SpeechSynthesisVoice): () => void {
  const { blocks, read } = readable(document.querySelector('article') ?? document.body);
  const toggle = make('button', { type: 'button' });
  const end = make('button', { type: 'button' }, text('stop'));
  const options = SPEEDS.map(
    ([value, label]) => new Option(text(label), value, value === '1', value === '1'),
  );
  const speed = make('select', {}, ...options);
  let marked: Element | undefined;

  const show = ({ state, at, ended }: Playing) => {
    toggle.textContent = text(state === 'playing' ? 'pause' : state === 'paused' ? 'resume' : 'play');
    end.ariaDisabled = `${state === 'stopped'}`;
    status.textContent = ended === 'no' ? '' : text(ended === 'failed' ? 'speechFailed' : 'speechDone');
    const block = state === 'stopped' ? undefined : blocks[read[at]?.block ?? -1];
    if (block === marked) return;
    marked?.classList.remove('reading');
    block?.classList.add('reading');
    marked = block;
    if (block) keepInView(block, panel);
  };
  const player = new Player(read, engineOf(voice), show);
  toggle.onclick = () => (player.playing.state === 'playing' ? player.pause() : player.play());
  end.onclick = () => player.stop();
  speed.onchange = () => player.setRate(Number(speed.value));
  status.before(toggle, end, make('label', {}, text('speed'), speed));
  const leave = () => player.stop();
  // A voice goes on when its page is gone.
  addEventListener('pagehide', leave);
  player.play();
  return () => {
    removeEventListener('pagehide', leave);
    player.stop();
  };
}

/** The paragraphs of an article in their order, and all of its sentences as they are to be said. */
function readable(article: Element): { blocks: Element[]; read: Sentence[] } {
  const blocks: Element[] = [];
  const texts: string[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    const block = parent?.closest(BLOCKS);
    if (!block || parent?.closest(SILENT)) continue;
    // A list item may go on behind a list that it holds.
    if (block !== blocks[blocks.length - 1]) {
      blocks.push(block);
      texts.push('');
    }
    texts[texts.length - 1] += textContent ?? '';
  }
  const abbreviations = [...article.querySelectorAll('abbr[title]')].map((abbr) => [
    abbr.textContent ?? '',
    abbr.getAttribute('title') ?? '',
  ]);
  const spell = spellerOf(texts.join('\n').normalize('NFC'), Object.fromEntries(abbreviations));
  const read = texts.flatMap((words, block) =>
    sentences(spell(words.normalize('NFC'))).map((sentence) => ({ block, text: sentence })),
  );
  return { blocks, read };
}

function engineOf(voice: SpeechSynthesisVoice): Engine {
  // Held, because Chrome forgets an utterance that nobody holds, and its end with it.
  let utterance: SpeechSynthesisUtterance;
  return {
    speak(words, rate, done) {
      utterance = new SpeechSynthesisUtterance(words);
      Object.assign(utterance, { voice, lang: voice.lang, rate });
      utterance.onend = () => done(false);
      utterance.onerror = () => done(true);
      speechSynthesis.speak(utterance);
    },
    cancel: () => speechSynthesis.cancel(),
  };
}

/** Scrolls only when the reader would lose the place, and without motion for who wants none. */
function keepInView(block: Element, panel: Element): void {
  const { top, bottom } = block.getBoundingClientRect();
  if (top >= panel.getBoundingClientRect().bottom && bottom <= innerHeight * 0.85) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  block.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Saves the article as one file, made here in the browser. */
import { make, say, text } from './dom.ts';
import { savedName, savedPage } from './saved-page.ts';

/** Parts of an article that only a page of the site has a use for. */
const NOT_SAVED = '.live,.contents,.targets,script,source';

/** Makes the file and gives it to the browser to keep; says how it went beside the button. */
export async function save(button: HTMLButtonElement): Promise<void> {
  const shown = document.querySelector('article');
  if (!shown) return;
  say(button, text('saving'));
  const address = shown.dataset.address ?? location.href;
  const article = copyOf(shown);
  const missing = await embedPictures(shown, article);
  const brand = [...document.querySelectorAll('.brand small, .brand b')].map((line) => line.textContent);
  const from = text('savedFrom', { date: new Date().toLocaleDateString('vi'), url: address });
  const title = shown.querySelector('h1')?.textContent ?? document.title;
  const file = savedName(address);
  const html = savedPage({ title, publisher: brand.join(' – '), article: article.outerHTML, from });
  download(file, new Blob([html], { type: 'text/html' }));
  say(button, missing > 0 ? text('savedWithoutPictures', { file, count: missing }) : text('saved', { file }));
}

/** The article by itself, in a document that loads nothing: no tools, links that lead back to the site. */
function copyOf(shown: HTMLElement): HTMLElement {
  const article = document.implementation.createHTMLDocument().importNode(shown, true);
  for (const part of article.querySelectorAll(NOT_SAVED)) part.remove();
  for (const found of article.querySelectorAll('.reading')) found.removeAttribute('class');
  for (const link of article.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    // One to a place in the page stays one.
    if (!href.startsWith('#')) link.setAttribute('href', new URL(href, location.href).href);
  }
  return article;
}

/** Puts each picture's bytes in the place of its address; gives the number of those that could not be had: their words stay. */
async function embedPictures(shown: HTMLElement, article: HTMLElement): Promise<number> {
  const sources = [...shown.querySelectorAll('img')].map(({ currentSrc, src }) => currentSrc || src);
  const images = [...article.querySelectorAll('img')];
  const got = await Promise.all(images.map((image, i) => embed(image, sources[i] ?? image.src)));
  return got.filter((embedded) => !embedded).length;
}

async function embed(image: HTMLImageElement, address: string): Promise<boolean> {
  image.removeAttribute('loading');
  image.removeAttribute('fetchpriority');
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}`);
    image.src = await dataUrl(await response.blob());
    return true;
  } catch {
    image.replaceWith(image.alt);
    return false;
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(`${reader.result}`);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

function download(file: string, blob: Blob): void {
  const link = make('a', { href: URL.createObjectURL(blob), download: file });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

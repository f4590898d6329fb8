/** Stands behind the offline page: lists what is at hand, and says so where it stands for a page that cannot be had. */
import { forgetPages, pagesAtHand } from '../offline/at-hand.ts';

/** A network that has come back may not reach the site yet, and the reader may be leaving for a page at hand. */
async function reloadIfReached(): Promise<void> {
  const reached = await fetch(location.href, { method: 'HEAD' }).catch(() => null);
  if (reached) location.reload();
}

async function start(root: HTMLElement): Promise<void> {
  const part = (name: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`no ${name} in the offline page`);
    return found;
  };
  if (location.pathname !== root.dataset.offline) {
    part('instead').hidden = false;
    part('again').setAttribute('href', location.pathname + location.search);
    addEventListener('online', () => void reloadIfReached());
  }
  // Where storage is denied nothing is kept.
  const pages = await pagesAtHand().catch(() => []);
  part('none').hidden = pages.length > 0;
  part('some').hidden = pages.length === 0;
  part('list').replaceChildren(
    ...pages.map(({ address, title, kept }) => {
      const link = Object.assign(document.createElement('a'), {
        href: address,
        textContent: address === '/' ? root.dataset.home : title,
      });
      const when = Object.assign(document.createElement('small'), {
        textContent: root.dataset.kept?.replace('{time}', kept),
      });
      const item = document.createElement('li');
      item.append(link, ' ', when);
      return item;
    }),
  );
  part('forget').onclick = async () => {
    await forgetPages();
    part('some').hidden = true;
    part('none').hidden = false;
    // The button is gone, and with it the place of the keyboard.
    part('none').focus();
  };
}

const root = document.querySelector<HTMLElement>('[data-offline]');
if (root) void start(root);

import { decodedPath } from '../../archive/decoded.ts';
import { isRemote } from '../../archive/references.ts';
import { linkKind, SCHEMES, schemesInWords } from '../../markdown/link-kind.ts';
import { say } from '../../strings.ts';
import { type Link, linksOf } from '../links.ts';
import { rule } from '../rule.ts';

/** A file on the machine that the text was written on: `file:///C:/a.docx`, `C:\van-ban\a.docx`. */
const OWN_MACHINE = /^(?:file:|[a-z]:(?:[\\/]|%5c))/i;
const WELL_KNOWN = new RegExp(`^(?:${SCHEMES.join('|')}):`, 'i');
/** A picture as `data:` has thousands of characters. */
const LONGEST = 60;

/** Links and pictures of which the site publishes the words alone. */
export const linkScheme = rule('link-scheme', function* (tree, { site }) {
  for (const link of linksOf(tree)) {
    // What looks like a path is looked for: by internal-links, and as a file by the archive.
    if (!isRemote(link.url) || linkKind(link.url, site.origin) !== 'unsafe') continue;
    yield { message: messageFor(link), at: link.at };
  }
});

function messageFor({ url, kind }: Link): string {
  const shown = url.length > LONGEST ? `${url.slice(0, LONGEST)}…` : url;
  const isLink = kind === 'link';
  if (OWN_MACHINE.test(url))
    return say(isLink ? 'checkLinkOwnMachine' : 'checkPictureOwnMachine', {
      url: shown,
      name: fileName(url),
    });
  if (!isLink) return say('checkPictureScheme', { url: shown });
  if (WELL_KNOWN.test(url)) return say('checkAddressBroken', { url: shown });
  return say('checkLinkScheme', { url: shown, schemes: schemesInWords() });
}

/** The name of a file as Markdown takes it. */
function fileName(url: string): string {
  const name = decodedPath(url)
    .replace(/[?#].*$/s, '')
    .split(/[\\/]/)
    .at(-1);
  return name && /[\s()]/.test(name) ? `<${name}>` : (name ?? '');
}

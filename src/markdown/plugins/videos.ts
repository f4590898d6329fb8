import type { Element, ElementContent, Properties } from 'hast';
import { defineHastPlugin, type HastVisitorContext, type PluginFactoryContext } from 'satteri';
import { treeText } from '../plain-text.ts';
import type { Translate } from '../translate.ts';

/** Sites of videos by their hosts, and which of their addresses lead to one. */
const SITES: readonly { name: string; host: RegExp; path: RegExp }[] = [
  {
    name: 'YouTube',
    host: /^(?:(?:www|m)\.)?youtube\.com$/,
    path: /^\/(?:watch$|shorts\/.|live\/.|embed\/.)/,
  },
  { name: 'YouTube', host: /^youtu\.be$/, path: /^\/./ },
  {
    name: 'Facebook',
    host: /^(?:(?:www|m|web)\.)?facebook\.com$/,
    path: /^\/(?:watch\b|reel\/.|[^/]+\/videos\/.)/,
  },
  { name: 'Facebook', host: /^fb\.watch$/, path: /^\/./ },
  { name: 'TikTok', host: /^(?:(?:www|m)\.)?tiktok\.com$/, path: /^\/@[^/]+\/video\/./ },
  { name: 'TikTok', host: /^v[mt]\.tiktok\.com$/, path: /^\/./ },
  { name: 'Vimeo', host: /^(?:www\.)?vimeo\.com$/, path: /^\/\d/ },
  { name: 'Dailymotion', host: /^(?:www\.)?dailymotion\.com$/, path: /^\/video\/./ },
];

const SPACE: ElementContent = { type: 'text', value: ' ' };

const MAY_HOLD_VIDEO = /youtu\.?be|facebook|fb\.watch|tiktok|vimeo|dailymotion/i;

/**
 * Makes a link to a video that stands by itself into a card which says where the video is seen. Nothing of the
 * other site is shown here: it would learn who reads, and what.
 */
export function videos(translate: Translate) {
  return ({ source }: PluginFactoryContext) =>
    MAY_HOLD_VIDEO.test(source) &&
    defineHastPlugin({
      name: 'videos',
      element: {
        filter: ['a'],
        visit(node, context) {
          const href = String(node.properties.href ?? '');
          const site = videoSite(href);
          const paragraph = site && paragraphAround(node, context);
          if (!site || !paragraph) return;
          const where: ElementContent = { type: 'text', value: translate('videoOn', { site }) };
          const words = isAddress(treeText(node)) ? [] : [...node.children];
          const children = words.length === 0 ? [where] : [...words, SPACE, element('small', {}, [where])];
          context.replaceNode(paragraph, element('p', { className: ['video'] }, [{ ...node, children }]));
        },
      },
    });
}

/** What the site of a video is called; null for an address that leads to no video. */
export function videoSite(href: string): string | null {
  const url = URL.parse(href);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return SITES.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))?.name ?? null;
}

/** The paragraph that holds nothing but this link. */
function paragraphAround(link: Readonly<Element>, context: HastVisitorContext): Readonly<Element> | null {
  const parent = context.parent(link);
  if (parent?.type !== 'element' || parent.tagName !== 'p') return null;
  return parent.children.every((child) => child.type !== 'text' || child.value.trim() === '') &&
    parent.children.filter((child) => child.type !== 'text').length === 1
    ? parent
    : null;
}

function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(words);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

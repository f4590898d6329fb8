import { isoTime } from '../vietnamese/dates.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** A feed in JSON Feed 1.1, for `feed.json`. */
export function jsonFeed({ origin, page, title, description, publisher, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: origin + page,
    feed_url: `${origin}${page}feed.json`,
    language: 'vi',
    authors: [{ name: publisher }],
    items: entries.map(item),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** The format wants a text of every item: the title where there is no summary. */
function item({ url, title, summary, published, updated, author, category, image }: FeedEntry): object {
  return {
    id: url,
    url,
    title,
    content_text: summary || title,
    ...(summary && { summary }),
    ...(image && { image }),
    date_published: isoTime(published),
    date_modified: isoTime(updated),
    authors: [{ name: author }],
    ...(category && { tags: [category] }),
  };
}

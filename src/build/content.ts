import { z } from 'zod';
import type { TextPage } from '../archive/article.ts';
import { openFolder } from '../archive/listing.ts';
import { ContentError } from '../archive/problem.ts';
import type { Store } from '../archive/store.ts';
import { type SyncResult, syncArchive } from '../archive/sync.ts';
import { say } from '../strings.ts';
import type { BuildOptions } from './options.ts';
import type { Progress } from './progress.ts';

/** What the content folder holds besides the rows of the store. */
export interface Content extends Omit<SyncResult, 'problems'> {
  /** Address of the site without a slash at the end: --site, else site.yaml's. */
  origin: string;
  /** The pages of content/pages, by title. */
  textPages: (TextPage & { digest: string })[];
}

const pageRow = z.object({ digest: z.string(), data: z.string() });

/** Brings the store up to the content folder. Throws ContentError with every problem of every file. */
export async function readContent(
  store: Store,
  options: BuildOptions,
  progress: Progress,
  folder = openFolder(options.contentDir),
): Promise<Content> {
  progress.start(say('stageReading'));
  const { problems, ...content } = await syncArchive({
    contentDir: options.contentDir,
    store,
    shownAs: options.contentShownAs,
    folder,
    onProgress: (done, total) => progress.step(done, total),
  });
  progress.end(say('stageRead', { read: content.read, total: content.articles }));
  if (problems.length > 0) throw new ContentError(problems);
  return {
    ...content,
    origin: options.site ?? new URL(content.settings.url).origin,
    textPages: textPages(store),
  };
}

function textPages(store: Store): Content['textPages'] {
  const rows = store.prepare('select digest, data from pages order by path').all();
  const pages = rows.map((row) => {
    const { digest, data } = pageRow.parse(row);
    const page: TextPage = JSON.parse(data);
    return { ...page, digest };
  });
  return pages.sort((a, b) => collator.compare(a.title, b.title) || (a.path < b.path ? -1 : 1));
}

const collator = new Intl.Collator('vi');

/** Rendered bodies: made once for each state of an article, kept in the store. */
import { z } from 'zod';
import type { Asset } from '../archive/article.ts';
import type { Store } from '../archive/store.ts';
import { renderBody } from '../markdown/render-body.ts';
import type { Heading, RenderedBody } from '../markdown/rendered.ts';
import type { Wording } from '../strings.ts';
import { digestOf } from './digest.ts';
import type { Bodies } from './site-in-hand.ts';

const sourceSchema = z.object({ digest: z.string(), assets: z.string(), markdown: z.string() });
const keptSchema = z.object({ key: z.string(), html: z.string(), headings: z.string() });

interface BodiesOptions {
  codeHash: string;
  origin: string;
  wording: Wording;
}

export interface KeptBodies extends Bodies {
  /** Renders the bodies of these articles that the store does not have yet. */
  render(ids: readonly number[]): void;
}

/** Bodies over the store. `codeHash` changes with the code that renders them. */
export function keptBodies(store: Store, { codeHash, ...options }: BodiesOptions): KeptBodies {
  const source = store.prepare(
    'select articles.digest, articles.assets, bodies.markdown from articles join bodies using (id) where id = ?',
  );
  const page = store.prepare('select digest, assets, markdown from pages where path = ?');
  const kept = store.prepare('select key, html, headings from html where id = ?');
  const keep = store.prepare('insert or replace into html (id, key, html, headings) values (?, ?, ?, ?)');

  const make = ({ markdown, assets }: { markdown: string; assets: string }): RenderedBody => {
    const files: Asset[] = JSON.parse(assets);
    return renderBody(markdown, { ...options, assets: files });
  };

  const ofArticle = (id: number): RenderedBody => {
    const { digest, ...body } = sourceSchema.parse(source.get(id));
    const key = digestOf([digest, codeHash, options]);
    const row = keptSchema.optional().parse(kept.get(id));
    if (row?.key === key) {
      const headings: Heading[] = JSON.parse(row.headings);
      return { html: row.html, headings };
    }
    const made = make(body);
    keep.run(id, key, made.html, JSON.stringify(made.headings));
    return made;
  };

  return {
    ofArticle,
    ofTextPage: (path) => make(sourceSchema.parse(page.get(path))),
    render(ids) {
      store.exec('begin');
      for (const id of ids) ofArticle(id);
      store.exec('commit');
    },
  };
}

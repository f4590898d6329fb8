/** Writing to the store's tables. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Article, Asset, Card, Picture } from './article.ts';
import type { Assets } from './assets.ts';
import type { ArticleFields } from './frontmatter-schema.ts';
import { aliasKey } from './old-address.ts';
import type { ReadArticle, ReadTextPage } from './read-page.ts';
import type { Store } from './store.ts';

/** SHA-256 of texts, 32 hex digits. They hold no NUL, so where one ends and the next begins counts. */
export function digestOf(...texts: string[]): string {
  return hash('sha256', texts.join('\0'), 'hex').slice(0, 32);
}

/** The part of an article that lists show, always in the same order of keys. */
export function cardOf({ address, title, lead, instant, precision, category, author, image }: Article): Card {
  return { address, title, lead, instant, precision, category, author, image };
}

function pictureOf(asset: Asset | null, { image }: ArticleFields): Picture | null {
  if (!asset?.picture || !image) return null;
  return { ...asset.picture, alt: image.alt ?? '', caption: image.caption ?? null };
}

const idRow = z.object({ id: z.number() });

/** Prepared statements for everything that a sync writes. */
export class Rows {
  private readonly statements;

  constructor(store: Store) {
    const prepare = (sql: string) => store.prepare(sql);
    this.statements = {
      article: prepare(`insert into articles
          (path, address, instant, updated, draft, category, author, tags, digest, card_digest, undescribed, category_written, author_written)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (path) do update set
          address = excluded.address, instant = excluded.instant, updated = excluded.updated, draft = excluded.draft, category = excluded.category,
          author = excluded.author, tags = excluded.tags, digest = excluded.digest, card_digest = excluded.card_digest,
          undescribed = excluded.undescribed, category_written = excluded.category_written, author_written = excluded.author_written
        returning id`),
      texts: prepare(
        'insert or replace into texts (id, assets, data, markdown, line) values (?, ?, ?, ?, ?)',
      ),
      card: prepare('insert or replace into cards (id, card) values (?, ?)'),
      page: prepare(`insert or replace into pages (path, address, mdx, digest, data, markdown, line, assets, undescribed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)`),
      alias: prepare('insert or ignore into aliases (alias, path) values (?, ?)'),
      tag: prepare('insert or ignore into article_tags (tag, article) values (?, ?)'),
      use: prepare('insert or ignore into asset_uses (asset, path) values (?, ?)'),
      file: prepare('insert or replace into files (path, fingerprint) values (?, ?)'),
      dropFile: prepare('delete from files where path = ?'),
      dropTags: prepare('delete from article_tags where article = (select id from articles where path = ?)'),
      dropTexts: prepare('delete from texts where id = (select id from articles where path = ?)'),
      dropCard: prepare('delete from cards where id = (select id from articles where path = ?)'),
      dropArticle: prepare('delete from articles where path = ?'),
      dropPage: prepare('delete from pages where path = ?'),
      dropAliases: prepare('delete from aliases where path = ?'),
      dropUses: prepare('delete from asset_uses where path = ?'),
      dropAsset: prepare('delete from assets where path = ?'),
    };
  }

  /** An article or page that was read without a fault. `fingerprint` '' means: read it again next time. */
  keep(read: ReadArticle | ReadTextPage, assets: Assets, path: string, fingerprint: string): void {
    this.statements.dropAliases.run(path);
    this.statements.dropUses.run(path);
    this.statements.dropTags.run(path);
    if (read.kind === 'article') this.article(read, assets);
    else this.page(read, assets);
    for (const { from } of assets.assets) this.statements.use.run(from, path);
    this.statements.file.run(path, fingerprint);
  }

  private article(
    { article: unillustrated, fields, body, line, undescribed }: ReadArticle,
    found: Assets,
  ): void {
    const image = pictureOf(found.image, fields);
    const article: Article = { ...unillustrated, image, attachments: found.attachments };
    const card = JSON.stringify(cardOf(article));
    const data = JSON.stringify(article);
    const assets = JSON.stringify(found.assets);
    const { id } = idRow.parse(
      this.statements.article.get(
        article.path,
        article.address,
        article.instant,
        article.updated,
        Number(article.draft),
        article.category,
        article.author.id,
        JSON.stringify(article.tags.map(({ id }) => id)),
        digestOf(data, body, assets),
        digestOf(card),
        undescribed,
        fields.category ?? null,
        fields.author,
      ),
    );
    this.statements.texts.run(id, assets, data, body, line);
    this.statements.card.run(id, card);
    for (const tag of article.tags) this.statements.tag.run(tag.id, id);
    for (const alias of article.aliases) this.statements.alias.run(aliasKey(alias), article.path);
  }

  private page({ page, body, line, undescribed }: ReadTextPage, found: Assets): void {
    const data = JSON.stringify(page);
    const assets = JSON.stringify(found.assets);
    const digest = digestOf(data, body, assets);
    const { path, address, mdx } = page;
    this.statements.page.run(path, address, Number(mdx), digest, data, body, line, assets, undescribed);
  }

  /** Everything of a file that is gone, or has faults. */
  drop(path: string): void {
    const drops = this.statements;
    const ofArticle = [drops.dropTags, drops.dropTexts, drops.dropCard, drops.dropArticle];
    for (const statement of [drops.dropFile, ...ofArticle, drops.dropPage, drops.dropAliases, drops.dropUses])
      statement.run(path);
  }

  dropAsset(path: string): void {
    this.statements.dropAsset.run(path);
  }
}

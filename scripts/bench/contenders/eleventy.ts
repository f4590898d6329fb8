/** Eleventy: article pages, home, categories, older pages, RSS. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setAside } from '../set-aside.ts';
import type { Contender } from './contender.ts';
import { installSite, type NpmSite } from './npm-site.ts';

const VERSION = '3.1.8';

const FRAME = (title: string, body: string) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"></head>
<body><header><a href="/">Bench</a></header><main>${body}</main></body></html>
`;

const SITE: NpmSite = {
  packages: { '@11ty/eleventy': VERSION },
  files: {
    'eleventy.config.js': `const SIZE = 20;
const day = (date) => date.toISOString().slice(0, 10);

export default function (config) {
  config.setQuietMode(true);
  config.addFilter('day', day);
  config.addFilter('vnDay', (date) => day(date).split('-').reverse().join('/'));
  const lists = (api) => {
    const all = api.getFilteredByGlob('src/articles/**/*.md').reverse();
    const categories = Map.groupBy(all, (item) => item.data.category);
    return [{ title: 'Bench', base: '/', items: all },
      ...[...categories].map(([id, items]) => ({ title: id, base: \`/category/\${id}/\`, items }))];
  };
  config.addCollection('lists', lists);
  config.addCollection('listPages', (api) => lists(api).flatMap(({ title, base, items }) =>
    Array.from({ length: Math.ceil(items.length / SIZE) }, (_, i) => ({
      title,
      items: items.slice(i * SIZE, (i + 1) * SIZE),
      address: i ? \`\${base}page/\${i + 1}/\` : base,
      older: (i + 1) * SIZE < items.length ? \`\${base}page/\${i + 2}/\` : null,
    }))));
  return { dir: { input: 'src', output: 'dist' }, markdownTemplateEngine: false };
}
`,
    'src/articles/articles.11tydata.js': `export default {
  layout: 'article.njk',
  permalink: (data) => data.page.filePathStem.replace('/articles', '') + '/',
};
`,
    'src/_includes/article.njk': FRAME(
      '{{ title }}',
      `<article><time datetime="{{ page.date | day }}">{{ page.date | vnDay }}</time>
<h1>{{ title }}</h1><p class="lead">{{ description }}</p>{{ content | safe }}<p class="byline">{{ author }}</p></article>`,
    ),
    'src/list.njk': `---
pagination: { data: collections.listPages, size: 1, alias: list }
permalink: "{{ list.address }}"
---
${FRAME(
  '{{ list.title }}',
  `<h1>{{ list.title }}</h1>
<ol>{% for item in list.items %}<li><a href="{{ item.url }}">{{ item.data.title }}</a>
<time datetime="{{ item.date | day }}">{{ item.date | vnDay }}</time><p>{{ item.data.description }}</p></li>{% endfor %}</ol>
{% if list.older %}<a href="{{ list.older }}">Cũ hơn</a>{% endif %}`,
)}`,
    'src/rss.njk': `---
pagination: { data: collections.lists, size: 1, alias: list }
permalink: "{{ list.base }}index.xml"
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>{{ list.title }}</title><link>https://bench.example{{ list.base }}</link><description>Bench</description>
{% for item in list.items.slice(0, 20) %}<item><title>{{ item.data.title }}</title><link>https://bench.example{{ item.url }}</link>
<pubDate>{{ item.date.toUTCString() }}</pubDate><description>{{ item.data.description }}</description></item>
{% endfor %}</channel></rss>
`,
  },
};

export const eleventy: Contender = {
  id: 'eleventy',
  name: 'Eleventy',
  async prepare(corpus, dir) {
    if (!installSite(dir, SITE)) return { missing: 'npm could not install it' };
    const articles = join(dir, 'src/articles');
    rmSync(articles, { recursive: true, force: true });
    cpSync(join(corpus.dir, 'articles'), articles, { recursive: true });
    installSite(dir, SITE);
    const out = join(dir, 'dist');
    return {
      version: VERSION,
      build: {
        line: [process.execPath, join(dir, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
        cwd: dir,
      },
      buildWithSearch: null,
      publish: null,
      forgetContent: null,
      out,
      forget: () => setAside(out),
    };
  },
};

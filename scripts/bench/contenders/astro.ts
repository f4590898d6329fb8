/** Astro as it comes, with content collections: article pages, home, categories, older pages, RSS. */
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { setAside } from '../set-aside.ts';
import type { Contender } from './contender.ts';
import { installSite, type NpmSite } from './npm-site.ts';

const VERSION = packageJson.dependencies.astro;

const ARTICLES = `import { getCollection } from 'astro:content';

const all = await getCollection('articles');
/** Newest first. */
export const articles = all.sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());
export const categories = Map.groupBy(articles, (article) => article.data.category);
export const vnDay = (date) => date.toISOString().slice(0, 10).split('-').reverse().join('/');
export const item = ({ id, data }) => ({ title: data.title, pubDate: data.date, description: data.description, link: \`/\${id}/\` });
`;

const LIST = (heading: string) => `<Frame title={${heading}}>
  <h1>{${heading}}</h1>
  <ol>{page.data.map(({ id, data }) => (
    <li><a href={\`/\${id}/\`}>{data.title}</a>
    <time datetime={data.date.toISOString().slice(0, 10)}>{vnDay(data.date)}</time><p>{data.description}</p></li>
  ))}</ol>
  {page.url.next && <a href={page.url.next}>Cũ hơn</a>}
</Frame>
`;

/** The site over a folder of articles. */
const site = (contentDir: string): NpmSite => ({
  packages: { astro: VERSION, '@astrojs/rss': '4.0.19' },
  files: {
    'astro.config.mjs': `export default { site: 'https://bench.example', trailingSlash: 'always' };\n`,
    'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ pattern: '**/*.md', base: ${JSON.stringify(join(contentDir, 'articles'))} }),
  schema: z.object({
    title: z.string(), date: z.coerce.date(), author: z.string(), category: z.string(), description: z.string(),
  }),
});
export const collections = { articles };
`,
    'src/articles.js': ARTICLES,
    'src/Frame.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"></head>
<body><header><a href="/">Bench</a></header><main><slot /></main></body></html>
`,
    'src/pages/[...id].astro': `---
import { render } from 'astro:content';
import { articles, vnDay } from '../articles.js';
import Frame from '../Frame.astro';

export const getStaticPaths = () => articles.map((article) => ({ params: { id: article.id }, props: { article } }));
const { article } = Astro.props;
const { title, date, description, author } = article.data;
const { Content } = await render(article);
---
<Frame title={title}>
  <article><time datetime={date.toISOString().slice(0, 10)}>{vnDay(date)}</time>
  <h1>{title}</h1><p class="lead">{description}</p><Content /><p class="byline">{author}</p></article>
</Frame>
`,
    'src/pages/[...page].astro': `---
import { articles, vnDay } from '../articles.js';
import Frame from '../Frame.astro';

export const getStaticPaths = ({ paginate }) => paginate(articles, { pageSize: 20 });
const { page } = Astro.props;
---
${LIST("'Bench'")}`,
    'src/pages/category/[category]/[...page].astro': `---
import { categories, vnDay } from '../../../articles.js';
import Frame from '../../../Frame.astro';

export const getStaticPaths = ({ paginate }) =>
  [...categories].flatMap(([category, list]) => paginate(list, { params: { category }, pageSize: 20 }));
const { page } = Astro.props;
const { category } = Astro.params;
---
${LIST('category')}`,
    'src/pages/rss.xml.js': `import rss from '@astrojs/rss';
import { articles, item } from '../articles.js';

export const GET = ({ site }) => rss({ title: 'Bench', description: 'Bench', site, items: articles.slice(0, 20).map(item) });
`,
    'src/pages/category/[category]/rss.xml.js': `import rss from '@astrojs/rss';
import { categories, item } from '../../../articles.js';

export const getStaticPaths = () => [...categories].map(([category, list]) => ({ params: { category }, props: { list } }));
export const GET = ({ site, params, props }) =>
  rss({ title: params.category, description: 'Bench', site, items: props.list.slice(0, 20).map(item) });
`,
  },
});

export const astro: Contender = {
  id: 'astro',
  name: 'Astro',
  async prepare(corpus, dir) {
    if (!installSite(dir, site(corpus.dir))) return { missing: 'npm could not install it' };
    const out = join(dir, 'dist');
    return {
      version: VERSION,
      build: {
        line: [process.execPath, join(dir, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
        cwd: dir,
        env: { ASTRO_TELEMETRY_DISABLED: '1' },
      },
      buildWithSearch: null,
      publish: null,
      forgetContent: null,
      out,
      forget: () =>
        setAside(
          ...['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'].map((folder) =>
            join(dir, folder),
          ),
        ),
    };
  },
};

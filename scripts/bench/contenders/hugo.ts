/** Hugo, where it is on the PATH: article pages, home, categories, older pages, RSS. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setAside } from '../set-aside.ts';
import type { Contender } from './contender.ts';

const FRAME = (title: string, body: string) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"></head>
<body><header><a href="/">Bench</a></header><main>${body}</main></body></html>
`;

/** `pages` is in Hugo's own order, the newest first, which it keeps sorted. */
const list = (pages: string) =>
  FRAME(
    '{{ .Title }}',
    `<h1>{{ .Title }}</h1>
{{ $page := .Paginate ${pages} 20 }}
<ol>{{ range $page.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02/01/2006" }}</time><p>{{ .Description }}</p></li>{{ end }}</ol>
{{ with $page.Next }}<a href="{{ .URL }}">Cũ hơn</a>{{ end }}`,
  );

const FILES: Readonly<Record<string, string>> = {
  'config.toml': `baseURL = "https://bench.example/"
languageCode = "vi"
title = "Bench"
disableKinds = ["section"]
[taxonomies]
category = "category"
[permalinks]
articles = "/:year/:month/:slugorfilename/"
[services.rss]
limit = 20
`,
  'layouts/_default/single.html': FRAME(
    '{{ .Title }}',
    `<article><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02/01/2006" }}</time>
<h1>{{ .Title }}</h1><p class="lead">{{ .Description }}</p>{{ .Content }}<p class="byline">{{ .Params.author }}</p></article>`,
  ),
  'layouts/_default/list.html': list('.Pages'),
  'layouts/index.html': list('site.RegularPages'),
};

export const hugo: Contender = {
  id: 'hugo',
  name: 'Hugo',
  async prepare(corpus, dir) {
    const version = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    if (version.status !== 0) return { missing: 'no `hugo` on the PATH' };
    rmSync(dir, { recursive: true, force: true });
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    const out = join(dir, 'public');
    const line = [
      'hugo',
      '--quiet',
      '--source',
      dir,
      '--contentDir',
      corpus.dir,
      '--destination',
      out,
    ] as const;
    return {
      version: /v[\d.]+/.exec(version.stdout)?.[0] ?? version.stdout.trim(),
      build: { line, cwd: dir },
      buildWithSearch: null,
      publish: null,
      forgetContent: null,
      out,
      forget: () => setAside(out),
    };
  },
};

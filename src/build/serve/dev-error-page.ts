import { say } from '../../strings.ts';

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What the browser shows while the content is wrong; it goes away by itself when the content is mended. */
export function errorPage(problems: readonly string[]): string {
  const lines = problems.map((line) => `<li><code>${escapeHtml(line)}</code></li>`).join('');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${say('devProblems')}</title>
<script type="module" src="/@vite/client"></script></head>
<body><h1>${say('devProblems')}</h1><ol>${lines}</ol><p>${say('devWaits')}</p></body></html>`;
}

import { expect, test } from 'vitest';
import { textOf } from '../hast/nodes.ts';
import { noNotes } from '../notes.ts';
import { readHtml } from './read-html.ts';

test.each([
  [
    'a long title over a short text',
    '<h1>Thông báo lịch cắt điện ở các thôn trong tuần này</h1><p>1/1/2024</p><p>Thôn Một: thứ Ba.</p>',
  ],
  [
    'a title marked as such',
    '<div class="tieu-de">Thông báo lịch cắt điện ở các thôn trong tuần này</div><div>Thôn Một: thứ Ba.</div>',
  ],
])('%s: the text is the article’s', (_, html) => {
  const notes = noNotes();
  expect(textOf(readHtml(html, notes).tree)).toContain('Thôn Một: thứ Ba.');
  expect(notes.left).toEqual([]);
});

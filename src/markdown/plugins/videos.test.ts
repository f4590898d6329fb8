import { describe, expect, it } from 'vitest';
import { renderBody } from '../render-body.ts';
import { videoSite } from './videos.ts';

const html = (markdown: string) =>
  renderBody(markdown, { origin: 'https://example.gov.vn', assets: [] }).html.trim();
const LINK = 'class="external" rel="noopener noreferrer external" title="Liên kết đến trang khác"';

describe('a link to a video', () => {
  it('on a line of its own is a card that says where the video is seen, and nothing of the other site', () => {
    const card = `<p class="video"><a href="https://youtu.be/abc" ${LINK}>Video trên YouTube</a></p>`;
    expect(html('https://youtu.be/abc')).toBe(card);
    expect(html('<https://youtu.be/abc>')).toBe(card);
    expect(html('[Lễ *khai giảng*](https://youtu.be/abc)')).toBe(
      `<p class="video"><a href="https://youtu.be/abc" ${LINK}>Lễ <em>khai giảng</em> <small>Video trên YouTube</small></a></p>`,
    );
    // Where raw HTML stands beside it, the sanitiser leaves it alone.
    expect(html('https://youtu.be/abc\n\n<b>x</b>')).toContain(card);
  });

  it('within a sentence, or beside another, stays a link', () => {
    expect(html('Xem https://youtu.be/abc nhé')).not.toContain('video"');
    expect(html('[a](https://youtu.be/a) [b](https://youtu.be/b)')).not.toContain('video"');
    expect(html('- https://youtu.be/abc')).not.toContain('video"');
  });

  it('is known by its host and path', () => {
    expect(videoSite('https://www.youtube.com/watch?v=abc')).toBe('YouTube');
    expect(videoSite('https://m.youtube.com/shorts/abc')).toBe('YouTube');
    expect(videoSite('https://www.facebook.com/xamau/videos/123/')).toBe('Facebook');
    expect(videoSite('https://www.tiktok.com/@xamau/video/123')).toBe('TikTok');
    expect(videoSite('https://vimeo.com/123')).toBe('Vimeo');
    for (const href of [
      'https://www.youtube.com/@xamau',
      'https://www.facebook.com/xamau',
      'https://youtube.com.evil.test/watch?v=a',
      'javascript://youtu.be/a',
      '/watch',
    ]) {
      expect(videoSite(href)).toBeNull();
    }
  });
});

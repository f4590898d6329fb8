import { describe, expect, it } from 'vitest';
import type { Asset, PictureFile } from '../archive/article.ts';
import { pictureMarkup } from '../pictures/plan.ts';
import { IN_TEXT } from '../pictures/sizes.ts';
import { renderBody } from './render-body.ts';

const origin = 'https://example.gov.vn';
const digest = '0123456789abcdef0123456789abcdef';
const photo = (src: string): PictureFile => ({
  src,
  digest,
  width: 800,
  height: 600,
  kind: 'photo',
  linked: false,
});
const asset = (written: string, href: string, picture: PictureFile | null = photo(href)): Asset => ({
  written,
  from: `articles/2023/12/bai/${written}`,
  href,
  bytes: 1,
  digest,
  picture,
});
const assets = [
  asset('anh/cầu.jpg', '/2023/12/bai/cau.jpg'),
  asset('hai ba.png', '/2023/12/bai/hai-ba.png', { ...photo('/2023/12/bai/hai-ba.png'), kind: 'vector' }),
  asset('vb.pdf', '/2023/12/bai/vb.pdf', null),
];
const html = (markdown: string) => renderBody(markdown, { origin, assets }).html.trim();
const EXTERNAL = 'class="external" rel="noopener noreferrer external" title="Liên kết đến trang khác"';

describe('text', () => {
  it('stays as typed', () => {
    expect(html('"Đổi mới" -- 5/12... (c) \'x\' $a$ {b} :c: ^d^ [[e]]')).toBe(
      '<p>"Đổi mới" -- 5/12... (c) \'x\' $a$ {b} :c: ^d^ [[e]]</p>',
    );
    expect(html('---\na: b\n---\n\n+++\nc\n+++')).not.toBe('');
  });

  it('of code is plain', () => {
    expect(html('```js\nlet a = "<b>";\n```')).toBe(
      '<pre><code class="language-js">let a = "&#x3C;b>";\n</code></pre>',
    );
  });
});

describe('headings', () => {
  it('have ASCII ids that are unique and begin with a letter', () => {
    const { headings } = renderBody(
      '## Mở đầu\n\n## Mở đầu\n\n## Mở đầu 2\n\n## 1. Căn cứ\n\n## 🙂\n\n## 🙃\n\n## Nội dung\n\n## constructor',
      { origin, assets },
    );
    expect(headings.map(({ id }) => id)).toEqual([
      'mo-dau',
      'mo-dau-2',
      'mo-dau-2-2',
      'muc-1-can-cu',
      'muc',
      'muc-2',
      'noi-dung-2',
      'constructor',
    ]);
  });

  it('begin at h2, whatever the editor began with', () => {
    expect(html('# A\n\n## B\n\n###### C')).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<h6 id="c">C</h6>');
    expect(html('### A\n\n#### B')).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>');
    expect(html('## A\n\nB\n===')).toBe('<h3 id="a">A</h3>\n<h2 id="b">B</h2>');
    expect(html('<h1>A</h1>\n\n## B')).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>');
  });

  it('are listed without footnotes, empty ones left out', () => {
    const body = '> ## *Một*[^1]\n\n##\n\n- # `hai`\n\n[^1]: a';
    expect(renderBody(body, { origin, assets }).headings).toEqual([
      { depth: 3, id: 'mot', text: 'Một' },
      { depth: 2, id: 'hai', text: 'hai' },
    ]);
    expect(renderBody('Không có.', { origin, assets }).headings).toEqual([]);
  });
});

describe('links', () => {
  it('to other sites are marked', () => {
    expect(html('[a](https://a.vn)')).toBe(`<p><a href="https://a.vn" ${EXTERNAL}>a</a></p>`);
    expect(html('www.a.vn')).toBe(`<p><a href="http://www.a.vn" ${EXTERNAL}>www.a.vn</a></p>`);
    expect(html('[a](//a.vn "b")')).toBe(
      '<p><a href="//a.vn" title="b" class="external" rel="noopener noreferrer external">a</a></p>',
    );
  });

  it('inside the site, to mail and telephone stay as they are', () => {
    for (const href of ['/a/', '#b', '../c/', `${origin}/d`, 'mailto:a@b.vn', 'tel:+84123']) {
      expect(html(`[x](${href})`)).toBe(`<p><a href="${href}">x</a></p>`);
    }
  });

  it('that a page must not hold leave their words', () => {
    expect(html('[một **hai**](javascript:alert(1)) ba')).toBe('<p>một <strong>hai</strong> ba</p>');
  });

  it('lead to the published file', () => {
    expect(html('[tệp](vb.pdf#page=2)')).toBe('<p><a href="/2023/12/bai/vb.pdf#page=2">tệp</a></p>');
  });
});

describe('pictures', () => {
  const cau = pictureMarkup(photo('/2023/12/bai/cau.jpg'), { avif: false });
  const source = `<source type="image/webp" srcset="${cau.sources[0]?.srcset}" sizes="${IN_TEXT}">`;

  it('have their published variants and size; all but the first wait', () => {
    expect(html('![A](anh/cầu.jpg) ![B](<hai ba.png>)')).toBe(
      `<p><picture>${source}<img src="/2023/12/bai/cau.jpg" width="800" height="600" alt="A"></picture> ` +
        '<img src="/2023/12/bai/hai-ba.png" width="800" height="600" alt="B" loading="lazy"></p>',
    );
  });

  it('all wait under one that stands above the body', () => {
    const options = { origin, assets, pictureAbove: true };
    expect(renderBody('![A](anh/cầu.jpg)', options).html).toContain('alt="A" loading="lazy"');
  });

  it('have an AVIF first where the site wants it', () => {
    const { html } = renderBody('![A](anh/cầu.jpg)', { origin, assets, avif: true });
    expect([...html.matchAll(/type="([^"]+)"/g)].map(([, type]) => type)).toEqual([
      'image/avif',
      'image/webp',
    ]);
  });

  it('alone with a title become a figure', () => {
    expect(html('![A](hai%20ba.png "Cầu <mới>")')).toBe(
      '<figure><img src="/2023/12/bai/hai-ba.png" width="800" height="600" alt="A">' +
        '<figcaption>Cầu &#x3C;mới></figcaption></figure>',
    );
  });

  it('in raw HTML are published like any other; what stands around them is ours', () => {
    const written =
      '<picture><source srcset="https://evil.test/x 1w"><source srcset="/y.jpg 1w"><img src="anh/cầu.jpg" alt="A" onerror="x"></picture>';
    expect(html(written)).toBe(
      `<p><picture>${source}<img src="/2023/12/bai/cau.jpg" width="800" height="600" alt="A"></picture></p>`,
    );
  });

  it('of other sites become links, unknown ones their text', () => {
    expect(html('![A](https://a.vn/x.png)')).toBe(`<p><a href="https://a.vn/x.png" ${EXTERNAL}>A</a></p>`);
    expect(html('a ![B](thieu.png) c')).toBe('<p>a B c</p>');
  });
});

describe('tables', () => {
  it('scroll in a named box, with alignment as classes', () => {
    expect(html('| A | B | |\n|:-:|--:|---|\n| 1 | 2 | 3 |').replaceAll('\n', '')).toBe(
      '<section class="table-scroll" tabindex="0" aria-label="Bảng 1"><table><thead><tr>' +
        '<th class="align-center" scope="col">A</th><th class="align-right" scope="col">B</th><td></td></tr></thead>' +
        '<tbody><tr><td class="align-center">1</td><td class="align-right">2</td><td>3</td></tr></tbody></table></section>',
    );
    expect(html('a\n:-')).toContain('<th class="align-left" scope="col">a</th>');
    expect(html('|a|\n|-|\n\n|b|\n|-|')).toContain('aria-label="Bảng 2"');
  });

  it('of raw HTML may merge cells and have a caption', () => {
    const table =
      '<table border=1 class=x><caption>Số <b>liệu</b></caption><tr><th>A<th>B</tr>' +
      '<tr><th>C<td align=right style="color:red">1</tr><tr><td colspan=2 rowspan=1 style="text-align: center">2</table>';
    expect(html(table)).toBe(
      '<section class="table-scroll" tabindex="0" aria-label="Số liệu"><table>' +
        '<caption>Số <b>liệu</b></caption><tbody><tr><th scope="col">A</th><th scope="col">B</th></tr>' +
        '<tr><th scope="row">C</th><td class="align-right">1</td></tr>' +
        '<tr><td colspan="2" rowspan="1" class="align-center">2</td></tr></tbody></table></section>',
    );
  });

  it('inside a table get no box of their own', () => {
    const nested = html('<table><tr><td>a<table><tr><td>b</table></table>');
    expect(nested.match(/table-scroll/g)).toHaveLength(1);
  });
});

it('task lists tell their state in words', () => {
  expect(html('- [ ] a\n- [x] b')).toBe(
    '<ul class="contains-task-list">\n' +
      '<li class="task-list-item"><span class="task" role="img" aria-label="Chưa xong">☐</span> a</li>\n' +
      '<li class="task-list-item"><span class="task" role="img" aria-label="Đã xong">☑</span> b</li>\n</ul>',
  );
});

it('footnotes are labelled in Vietnamese, or in the words of the site', () => {
  const body = 'a[^1] b[^1]\n\n[^1]: c';
  expect(html(body)).toContain('<h2 id="footnote-label">Chú thích</h2>');
  expect(html(body)).toContain('href="#chu-thich-fn-1" id="chu-thich-fnref-1"');
  expect(html(body)).toContain('aria-label="Về chỗ chú thích 1"');
  expect(html(body)).toContain('aria-label="Về chỗ chú thích 1-2"');
  expect(renderBody(body, { origin, assets, wording: { footnotes: 'Ghi chú' } }).html).toContain(
    '>Ghi chú</h2>',
  );
});

describe('raw HTML', () => {
  it('keeps text-level elements, without classes, ids and styles', () => {
    expect(
      html(
        'H<sub>2</sub>O <abbr title="Ủy ban" class="b">UB</abbr> <mark id="x" style="color:red">a</mark> <kbd>b</kbd>',
      ),
    ).toBe('<p>H<sub>2</sub>O <abbr title="Ủy ban">UB</abbr> <mark>a</mark> <kbd>b</kbd></p>');
    expect(html('<details open class="external">\n<summary>A</summary>\n\n*b*\n\n</details>')).toBe(
      '<details open>\n<summary>A</summary>\n<p><em>b</em></p>\n</details>',
    );
  });

  it('changes nothing else in a body', () => {
    const body =
      '# A\n\n[b](https://b.vn) ![c](anh/cầu.jpg)\n\n|d|\n|-:|\n|e|\n\n- [x] f[^1]\n\n1. g\n\n```h\ni\n```\n\n[^1]: j';
    const plain = html(body)
      .replaceAll(' data-footnote-ref ', ' data-footnote-ref="" ')
      .replace('<section data-footnotes ', '<section data-footnotes="" ');
    expect(html(`${body}\n\n<!-- k -->`).replace(/\n+/g, '\n')).toBe(plain.replace(/\n+/g, '\n'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from './frontmatter.ts';

const read = (text: string) => {
  const result = readFrontmatter(text);
  if (!result.ok) throw new Error(result.fault.message);
  return result.frontmatter;
};
const fault = (text: string) => {
  const result = readFrontmatter(text);
  if (result.ok) throw new Error(`taken: ${JSON.stringify(result.frontmatter.data)}`);
  return `${result.fault.line}:${result.fault.column} ${result.fault.message}`;
};

describe('readFrontmatter', () => {
  it('gives keys, body and the line on which the body begins', () => {
    expect(read('---\ntitle: Bài\n---\n\n\nMột.\n\nHai.\n\n')).toMatchObject({
      data: { title: 'Bài' },
      body: 'Một.\n\nHai.',
      bodyLine: 6,
    });
    expect(read('---\ntitle: Bài\n---\nMột.')).toMatchObject({ body: 'Một.', bodyLine: 4 });
    expect(read('---\ntitle: Bài\n---')).toMatchObject({ body: '', bodyLine: 3 });
    expect(read('---  \ntitle: Bài\n--- \n    mã\n')).toMatchObject({ body: '    mã', bodyLine: 4 });
  });

  it('keeps numbers and dates as they were typed', () => {
    const { data } = read('---\na: 2023-12-05\nb: 0123\nc: 1_000\nd: 1945\ne: 0x1F\nf: .5\ng: 12:30\n---\nx');
    expect(data).toEqual({
      a: '2023-12-05',
      b: '0123',
      c: '1_000',
      d: '1945',
      e: '0x1F',
      f: '.5',
      g: '12:30',
    });
  });

  it('is YAML 1.2: yes and no are words, true and false are not', () => {
    expect(read('---\na: yes\nb: no\nc: true\nd: False\n---\nx').data).toEqual({
      a: 'yes',
      b: 'no',
      c: true,
      d: false,
    });
  });

  it('leaves out keys without a value', () => {
    expect(read('---\na:\nb: ~\nc: { d: null, e: 1 }\nf: x\n---\nx').data).toEqual({ c: { e: '1' }, f: 'x' });
  });

  it('gives each call an object of its own', () => {
    const text = '---\na: [1]\n---\nx';
    expect(read(text).data).not.toBe(read(text).data);
  });

  it.each([
    ['---js\n{ title: (globalThis.ran = true) }\n---\nx', '1:4 sau “---” không được viết gì thêm'],
    ['---javascript\nglobalThis.ran = true\n---\nx', '1:4'],
    ['---coffee\nglobalThis.ran = true\n---\nx', '1:4'],
    ['--- json\n{"a": 1}\n---\nx', '1:4'],
    ['---yaml\na: 1\n---\nx', '1:4'],
    ['+++\na = 1\n+++\nx', '1:1 dòng đầu tiên phải là ba dấu gạch'],
    ['\n---\na: 1\n---\nx', '1:1 dòng đầu tiên phải là ba dấu gạch'],
    ['----\na: 1\n---\nx', '1:1 dòng đầu tiên phải là ba dấu gạch'],
    ['', '1:1 dòng đầu tiên phải là ba dấu gạch'],
    ['Chỉ có nội dung', '1:1 dòng đầu tiên phải là ba dấu gạch'],
    ['---', '1:1 phần đầu bài chưa được đóng'],
    ['---\na: 1\n\nNội dung', '1:1 phần đầu bài chưa được đóng'],
    ['---\n---\nx', '1:1 phần đầu bài còn trống'],
    ['---\n# chú thích\n---\nx', '1:1 phần đầu bài còn trống'],
    ['---\na:\n---\nx', '1:1 phần đầu bài còn trống'],
    ['---\na: 1\n----\nx', '3:1 dòng “----” phải là đúng ba dấu gạch'],
    ['---\n- a\n- b\n---\nx', '2:1 phần đầu bài phải gồm các dòng “mục: giá trị”'],
    ['---\nchỉ là chữ\n---\nx', '2:1 phần đầu bài phải gồm các dòng “mục: giá trị”'],
    ['---\na: 1\nb: 2\na: 3\n---\nx', '4:1 mục này được viết hai lần'],
    ['---\ntitle: Nghị quyết 12: một số vấn đề\n---\nx', '2:21 dòng thụt vào không đều, hoặc câu có dấu'],
    ['---\na: "mở\nb: 1\n---\nx', '2:4 dấu ngoặc kép không khớp'],
    ['---\na: 1\nb: "mở\nc: 2\nd: "đóng"\n---\nx', '3:4 '],
    ["---\na: ''\ntags:\n  - 'mở\nc: 2\n---\nx", '4:5 dấu ngoặc kép không khớp'],
    ['---\na: #1 của năm\nb: 2\n---\nx', '2:4 chữ sau dấu # sẽ bị bỏ mất'],
    ['---\na: Hội nghị #2\nb: 2\n---\nx', '2:13 chữ sau dấu # sẽ bị bỏ mất'],
    ['---\na: Hội nghị #2 và #3\nb: 2\n---\nx', '2:13 chữ sau dấu #'],
    ['---\na:\n  b: Hội nghị #2\n---\nx', '3:15 chữ sau dấu #'],
    ['---\na:\n  - một\n  - #hai\n---\nx', '4:5 chữ sau dấu #'],
    ['---\na: một\n  hai #ba bốn\n---\nx', '3:7 chữ sau dấu #'],
    ['---\ntiêu đề: một #2\n---\nx', '2:14 chữ sau dấu #'],
    ['---\na: "dài\n  tiếp"\nb: "B\n---\nx', '4:4 dấu ngoặc kép không khớp'],
    ['---\na: "dài\n  tiếp"\nkhông có gì\n---\nx', '4:1 mỗi dòng phải có dấu hai chấm'],
    ['---\na: 1\nb: 2\n\nĐoạn đầu của bài.\n\nĐoạn hai.\n\n---\nx', '5:1 phần đầu bài chưa được đóng'],
    ['---\na: 1\nkhông có gì\nb: 2\n---\nx', '3:1 mỗi dòng phải có dấu hai chấm'],
    ['---\nimage:\n\tsrc: x\n---\nx', '3:1 thụt đầu dòng bằng phím Tab'],
    ['---\na: *b\n---\nx', '2:6 giá trị bắt đầu bằng dấu *'],
    ['---\na: !!js/function x\n---\nx', 'giá trị bắt đầu bằng dấu !'],
    ['---\na: "C:\\Users"\n---\nx', 'dấu \\ trong ngoặc kép'],
    ['---\na: [b\n---\nx', '2:6 danh sách trong ngoặc vuông'],
    ['---\na: [b\nc: d\n---\nx', '3:1 danh sách trong ngoặc vuông'],
    ['---\ntitle:x\ndate: y\n---\nx', '2:7 mỗi dòng phải có dấu hai chấm'],
    ['---\na: 1\ndate:2026-11-20\nb: 2\n---\nx', '3:6 mỗi dòng phải có dấu hai chấm'],
    ['---\na: "Nghị quyết" số 12\n---\nx', '2:17 dòng thụt vào không đều, hoặc câu có dấu'],
    ['---\na: &b c\n---\nx', '2:7 giá trị bắt đầu bằng dấu &'],
    ['---\na: &a [x]\nb: &b [*a, *a]\n---\nx', 'giá trị bắt đầu bằng dấu &'],
    ['---\na: 1\n...\nb: 2\n---\nx', '1:1 chỗ này viết sai cú pháp'],
    [`---\na: ${'['.repeat(500)}\n---\nx`, 'các mục lồng nhau quá sâu'],
  ])('refuses %j', (text, said) => {
    expect(fault(text)).toContain(said);
    expect(Object.hasOwn(globalThis, 'ran')).toBe(false);
  });

  it('takes a comment behind a key, and a # inside a value', () => {
    const kept =
      '---\na: b # xem mục #3\n#ghi chú\n  #ghi chú nữa\nc: |\n  x #2\n  #3\nd: "#4"\ne: ["#5", x#6]\nf: https://a.vn/#7\n---\nx';
    expect(read(kept).data).toEqual({
      a: 'b',
      c: 'x #2\n#3\n',
      d: '#4',
      e: ['#5', 'x#6'],
      f: 'https://a.vn/#7',
    });
    expect(read('---\na: # chú thích\n  b\nc: C#\nd: "x #1"\ne: y # chú thích\n---\nx').data).toEqual({
      a: 'b',
      c: 'C#',
      d: 'x #1',
      e: 'y',
    });
  });

  it('takes no control or direction character from an escape', () => {
    const { data } = read('---\na: "x\\u0000y \\u202Ez"\nb: ["\\u0001", { c: "\\u2028d" }]\n---\nx');
    expect(data).toEqual({ a: 'xy z', b: ['', { c: ' d' }] });
  });

  it('takes a & inside a sentence', () => {
    expect(read('---\na: Sở GD&ĐT & Sở Y tế, &c.\n---\nx').data).toEqual({ a: 'Sở GD&ĐT & Sở Y tế, &c.' });
  });

  it('does not let a key reach the prototype', () => {
    const { data } = read('---\n__proto__: { admin: true }\nconstructor: x\n---\nx');
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect('admin' in {}).toBe(false);
  });

  it('knows where keys and values stand', () => {
    const { placeOf } = read(
      '---\n# x\ntitle: Bài\ntags:\n  - một\n  - hai\nimage: { src: a.jpg, "alt": b }\nx:\n---\nx',
    );
    expect(placeOf(['title'], 'key')).toEqual({ line: 3, column: 1 });
    expect(placeOf(['title'], 'value')).toEqual({ line: 3, column: 8 });
    expect(placeOf(['tags', 1], 'value')).toEqual({ line: 6, column: 5 });
    expect(placeOf(['image', 'alt'], 'key')).toEqual({ line: 7, column: 22 });
    expect(placeOf(['image', 'none'], 'value')).toEqual({ line: 7, column: 8 });
    expect(placeOf(['x'], 'value')).toEqual({ line: 8, column: 1 });
    expect(placeOf(['none'], 'value')).toEqual({ line: 3, column: 1 });
    expect(placeOf([], 'value')).toEqual({ line: 1, column: 1 });
  });
});

describe('readFrontmatter, given anything', () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.constantFrom('---', '*a', '&a', '!x', '"', "'", '|', '>', '[', '{', '? ', '\t', ': '),
  );
  const line = fc
    .tuple(fc.constantFrom('title: ', '- ', '  - ', 'a: ', '', '# ', '---'), scalar)
    .map((parts) => parts.join(''));
  const file = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(line, { maxLength: 12 }).map((lines) => `---\n${lines.join('\n')}\n---\nNội dung`),
  );

  it('crashes at nothing, and names places inside the file', () => {
    fc.assert(
      fc.property(file, (text) => {
        const lines = text.split('\n');
        const inside = ({ line: at, column }: { line: number; column: number }) => {
          expect(at).toBeGreaterThanOrEqual(1);
          expect(at).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
        };
        const result = readFrontmatter(text);
        if (!result.ok) return inside(result.fault);
        const { body, bodyLine, data, placeOf } = result.frontmatter;
        inside({ line: bodyLine, column: 1 });
        if (body !== '') expect(lines[bodyLine - 1]?.startsWith(body.split('\n')[0] ?? '')).toBe(true);
        for (const key of Object.keys(data)) inside(placeOf([key], 'value'));
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { runsCode } from './svg.ts';

const svg = (inside: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

describe('an SVG', () => {
  it.each([
    svg('<path d="M0 0h10v10z" fill="#c00"/><text x="1">Trang điện tử, số on=1</text>'),
    svg('<a href="https://example.gov.vn/"><circle r="4"/></a>', '<?xml version="1.0" encoding="UTF-8"?>\n'),
    svg('<style>.a{fill:red}</style><use xlink:href="#a"/>', '\ufeff<?xml version="1.0"?>'),
    svg('<title>Bản mô tả: xem javascript.info</title>'),
  ])('without code is taken: %s', (text) => {
    expect(runsCode(Buffer.from(text))).toBe(false);
  });

  it.each([
    svg('<script>alert(1)</script>'),
    svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'),
    svg('<circle onload="alert(1)"/>'),
    svg('<circle\nonclick\n=\n"alert(1)"/>'),
    svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    svg('<a xlink:href="javascript:alert(1)"><circle/></a>'),
    svg('<a href="java&#115;cript:alert(1)"><circle/></a>'),
    svg('<a href="&#x6a;avascript&#58;alert(1)"><circle/></a>'),
    svg('<a href="java\nscript:alert(1)"><circle/></a>'),
    svg('<a href="java&#10;script:alert(1)"><circle/></a>'),
    svg('<set attributeName="href" to="javascript:alert(1)"/>'),
    svg('&x;', '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>'),
    svg('<circle/>', '<?xml-stylesheet href="x.xsl" type="text/xsl"?>'),
    svg('<circle/>', '<?xml version="1.0" encoding="ISO-2022-JP"?>'),
  ])('with code is found: %s', (text) => {
    expect(runsCode(Buffer.from(text))).toBe(true);
  });

  it('in an encoding that would hide it is not taken', () => {
    expect(runsCode(Buffer.from(`\ufeff${svg('<circle/>')}`, 'utf16le'))).toBe(true);
    expect(runsCode(Buffer.from(svg('<circle/>'), 'utf16le'))).toBe(true);
    expect(runsCode(Buffer.from(svg('<text>Đường</text>').replace('Đ', '\xd0'), 'latin1'))).toBe(true);
  });
});

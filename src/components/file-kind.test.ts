import { describe, expect, it } from 'vitest';
import { downloadName, fileKind } from './file-kind.ts';

describe('the kind of a file', () => {
  it('is what its program is called, or its ending', () => {
    expect(['/a/don.docx', '/a/bang.xls', '/a/qd.pdf', '/a/tron-bo.zip'].map(fileKind)).toEqual([
      'Word',
      'Excel',
      'PDF',
      'ZIP',
    ]);
  });
});

describe('the name a file is kept under', () => {
  it('is the one shown, with the ending of the file', () => {
    expect(downloadName('Phiếu gửi bài.docx', '/2024/04/bai/phieu-gui-bai.docx')).toBe('Phiếu gửi bài.docx');
    expect(downloadName('BÁO CÁO.PDF', '/2024/04/bai/bao-cao.pdf')).toBe('BÁO CÁO.PDF');
    expect(downloadName('Quyết định số 12/QĐ-UBND', '/2024/04/bai/qd.pdf')).toBe(
      'Quyết định số 12-QĐ-UBND.pdf',
    );
    expect(downloadName('Mẫu 1.2', '/2024/04/bai/mau.doc')).toBe('Mẫu 1.2.doc');
  });
});

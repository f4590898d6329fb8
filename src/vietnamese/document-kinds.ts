/**
 * Kinds of official documents and the letters that stand for them in numbers such as `1768/QĐ-UBND`
 * (Decree 30/2020/NĐ-CP, appendix III; laws and decrees by the Law on Promulgation of Legal Documents).
 */
export const DOCUMENT_KINDS: readonly (readonly [letters: string, name: string])[] = [
  ['NQ', 'nghị quyết'],
  ['QĐ', 'quyết định'],
  ['NĐ', 'nghị định'],
  ['TT', 'thông tư'],
  ['TTLT', 'thông tư liên tịch'],
  ['CT', 'chỉ thị'],
  ['QC', 'quy chế'],
  ['QyĐ', 'quy định'],
  ['TC', 'thông cáo'],
  ['TB', 'thông báo'],
  ['HD', 'hướng dẫn'],
  ['CTr', 'chương trình'],
  ['KH', 'kế hoạch'],
  ['PA', 'phương án'],
  ['ĐA', 'đề án'],
  ['DA', 'dự án'],
  ['BC', 'báo cáo'],
  ['TTr', 'tờ trình'],
  ['GUQ', 'giấy ủy quyền'],
  ['CĐ', 'công điện'],
  ['CV', 'công văn'],
  ['BB', 'biên bản'],
  ['KL', 'kết luận'],
];

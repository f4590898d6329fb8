import { expect, it } from 'vitest';
import { AbbreviationLearner } from './learned-abbreviations.ts';

function learned(...pages: string[]) {
  const learner = new AbbreviationLearner();
  for (const page of pages) learner.read(page);
  return learner.learned();
}

it('believes what a text explains', () => {
  expect(learned('Trung tâm học tập cộng đồng (TTHTCĐ) có ở mọi xã.')).toEqual([
    { abbr: 'TTHTCĐ', expansion: 'trung tâm học tập cộng đồng' },
  ]);
});

it('believes company that is met again and again', () => {
  const page = 'Tổ hợp tác Xuân Sơn bán mật ong. THT Xuân Sơn mở cửa.';
  expect(learned(page)).toEqual([]);
  expect(learned(page, page, page, page)).toEqual([{ abbr: 'THT', expansion: 'tổ hợp tác' }]);
});

it('leaves out what stands for different things', () => {
  expect(learned('Thị trấn mới (TTM)', 'Trung tâm may (TTM)')).toEqual([]);
});

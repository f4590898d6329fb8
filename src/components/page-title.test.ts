import { expect, it } from 'vitest';
import { pageTitle } from './page-title.ts';

it('names the site behind the title', () => {
  expect(pageTitle('Liên hệ', 'Xã Mẫu')).toBe('Liên hệ – Xã Mẫu');
  expect(pageTitle('Xã Mẫu', 'Xã Mẫu')).toBe('Xã Mẫu');
});

it('leaves the site out where there is no room', () => {
  const title = 'Nâng cao hiệu quả hoạt động của Trung tâm học tập cộng đồng';
  expect(pageTitle(title, 'Cổng thông tin điện tử')).toBe(title);
});

it('cuts a long title at a word', () => {
  const title = 'Công điện hỏa tốc về các biện pháp khống chế bệnh dịch tả lợn châu Phi trên địa bàn tỉnh';
  const cut = pageTitle(title, 'Xã Mẫu');
  expect(cut).toBe('Công điện hỏa tốc về các biện pháp khống chế bệnh dịch tả lợn châu…');
});

import { expect, it } from 'vitest';
import { pageTitle } from './page-title.ts';

it('names the site behind the title', () => {
  expect(pageTitle('Liên hệ', 'Xã Mẫu')).toBe('Liên hệ – Xã Mẫu');
  expect(pageTitle('Xã Mẫu', 'Xã Mẫu')).toBe('Xã Mẫu');
});

it('leaves the site out where there is no room', () => {
  const title = 'Mười hai thôn cùng sửa xong đường vào đồng trước vụ gặt hái này';
  expect(pageTitle(title, 'Cổng thông tin điện tử')).toBe(title);
});

it('cuts a long title at a word', () => {
  const title = 'Ủy ban nhân dân xã trả lời ý kiến của người dân về việc mở lại tuyến xe buýt qua các thôn';
  const cut = pageTitle(title, 'Xã Mẫu');
  expect(cut).toBe('Ủy ban nhân dân xã trả lời ý kiến của người dân về việc mở lại tuyến…');
});

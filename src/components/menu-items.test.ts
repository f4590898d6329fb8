import { expect, it } from 'vitest';
import { menuItems } from './menu-items.ts';

it('gives every site a menu', () => {
  expect(menuItems([], (key) => key).map(({ href }) => href)).toEqual([
    '/',
    '/luu-tru/',
    '/tim-kiem/',
    '/so-do-trang/',
  ]);
});

it('puts the page of an item that opens others first among them', () => {
  const [item] = menuItems(
    [{ label: 'Tin tức', href: '/tin/', items: [{ label: 'Giáo dục', href: '/chuyen-muc/giao-duc/' }] }],
    (key) => key,
  );
  expect(item?.items).toEqual([
    { href: '/tin/', label: 'Tin tức' },
    { href: '/chuyen-muc/giao-duc/', label: 'Giáo dục' },
  ]);
});

import type { SiteSettings } from '../archive/site-settings.ts';
import type { Link } from '../views/types.ts';

interface MenuItem {
  label: string;
  /** null where the item only holds others. */
  href: string | null;
  items: Link[];
}

/** The main menu. A site that names none has its home page, archive, search and site map. */
export function menuItems(
  menu: SiteSettings['menu'],
  t: (key: 'home' | 'archive' | 'search' | 'siteMap') => string,
): MenuItem[] {
  if (menu.length === 0) {
    const links = [
      { href: '/', label: t('home') },
      { href: '/luu-tru/', label: t('archive') },
      { href: '/tim-kiem/', label: t('search') },
      { href: '/so-do-trang/', label: t('siteMap') },
    ];
    return links.map((link) => ({ ...link, items: [] }));
  }
  return menu.map(({ label, href, items }) => ({
    label,
    href: href ?? null,
    // What opens a submenu cannot also be a link: its page comes first inside.
    items: href && items.length > 0 ? [{ href, label }, ...items] : items,
  }));
}

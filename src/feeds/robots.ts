/** `/robots.txt`: all may be read, and where the sitemaps are. A preview with drafts asks to be left alone. */
export function robots(origin: string, { drafts }: { drafts: boolean }): string {
  if (drafts) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *
Allow: /

Sitemap: ${origin}/sitemap.xml
Sitemap: ${origin}/news-sitemap.xml
`;
}

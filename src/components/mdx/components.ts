/** What a page in MDX may use; the archive refuses any other name. */
import GhiChu from './GhiChu.astro';
import LienHe from './LienHe.astro';
import TimKiem from './TimKiem.astro';

export const components = { GhiChu, LienHe, TimKiem };

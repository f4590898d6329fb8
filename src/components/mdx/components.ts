/** What a page in MDX may use; the archive refuses any other name. */
import Anh from './Anh.astro';
import GhiChu from './GhiChu.astro';
import LienHe from './LienHe.astro';
import TimKiem from './TimKiem.astro';

export const components = { Anh, GhiChu, LienHe, TimKiem };

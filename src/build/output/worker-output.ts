import { xmlText } from '../../feeds/xml.ts';
import { OFFLINE_PAGE } from '../../offline/stores.ts';
import { say, type Wording } from '../../strings.ts';
import type { Plan } from '../plan/plan.ts';
import type { Output } from './output.ts';

/**
 * `/sw.js`. Its version is the digest of the offline page, so that another page makes another worker, by which browsers
 * see that there is something new. No page names the version: none is rendered again for it.
 */
export function workerOutput(plan: Plan, wording: Wording, compiled: () => string | Promise<string>): Output {
  const version = plan.overviews.find(({ address }) => address === OFFLINE_PAGE)?.digest ?? '';
  const settings = { version, notice: noticeHtml(wording) };
  return {
    file: 'sw.js',
    digest: version,
    make: async () => `const offline=${JSON.stringify(settings)};\n${await compiled()}\n`,
  };
}

/** `{time}` and `{address}` are for the worker to fill in. */
function noticeHtml(wording: Wording): string {
  const text = (key: 'offlineNotice' | 'offlineFresh' | 'offlineList') => xmlText(say(key, {}, wording));
  return `<p><strong>${text('offlineNotice')}</strong> <a href="{address}">${text('offlineFresh')}</a> · <a href="${OFFLINE_PAGE}">${text('offlineList')}</a></p>`;
}

/** The line over a stored page. */
import { formatDate, formatTime } from '../vietnamese/dates.ts';

/** When a stored page was fetched, as `14:30 05/12/2023`. */
export function timeKept({ headers }: Response): string {
  const instant = Date.parse(headers.get('date') ?? '');
  return `${formatTime(instant)} ${formatDate(instant)}`;
}

/** A stored page as it is shown: saying that it is one. `notice` is HTML with `{time}` and `{address}`. */
export async function withNotice(stored: Response, notice: string, url: string): Promise<Response> {
  const line = notice.replace('{time}', timeKept(stored)).replace('{address}', new URL(url).pathname);
  const html = (await stored.text()).replace(/<main[^>]*>/, (main) => main + line);
  return new Response(html, { headers: stored.headers });
}

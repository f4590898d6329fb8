import { describe, expect, it } from 'vitest';
import type { SiteChanges } from './changes.ts';
import { cloudflareRequests } from './cloudflare.ts';
import { purgeList } from './purge-list.ts';

const changes = (files: Partial<SiteChanges>): SiteChanges => ({
  everything: false,
  state: 'b',
  since: 'a',
  mark: 'm',
  site: 'https://cong.example',
  drafts: false,
  added: [],
  changed: [],
  deleted: [],
  ...files,
});

describe('purgeList', () => {
  it('gives the addresses as readers ask for them, of new files too', () => {
    const files = {
      added: ['2024/01/moi/index.html'],
      changed: ['index.html'],
      deleted: ['tep/Kế hoạch #1.pdf'],
    };
    expect(purgeList(changes(files), 'changes')).toEqual([
      'https://cong.example/2024/01/moi/',
      'https://cong.example/',
      'https://cong.example/tep/K%E1%BA%BF%20ho%E1%BA%A1ch%20%231.pdf',
    ]);
    expect(purgeList(changes({ changed: ['404.html', 'a/xindex.html'] }), 'changes')).toEqual([
      'https://cong.example/404.html',
      'https://cong.example/a/xindex.html',
    ]);
  });

  it('is everything after everything was sent, and where the list is long', () => {
    expect(purgeList(changes({ changed: ['a'] }), 'everything')).toEqual(['*']);
    const changed = Array.from({ length: 3001 }, (_, i) => `${i}.html`);
    expect(purgeList(changes({ changed }), 'changes')).toEqual(['*']);
  });
});

describe('cloudflareRequests', () => {
  it('asks in parts that every plan takes', () => {
    const addresses = Array.from({ length: 61 }, (_, i) => `https://cong.example/${i}/`);
    const requests = cloudflareRequests(addresses);
    expect(requests.map((body) => ('files' in body ? body.files.length : 'all'))).toEqual([30, 30, 1]);
    expect(requests.flatMap((body) => ('files' in body ? body.files : []))).toEqual(addresses);
  });

  it('asks once for everything, and not at all for nothing', () => {
    expect(cloudflareRequests(['*'])).toEqual([{ purge_everything: true }]);
    expect(cloudflareRequests([])).toEqual([]);
  });
});

/**
 * What is changed in Pagefind's script. Its version is pinned; where a passage is not found as it was, the build says so.
 */
const CHANGES: readonly (readonly [why: string, from: string, to: string])[] = [
  [
    'options set later reach every index, not the first one only: rows of words depend on one',
    'async options(options2){await this.primary.options(options2);}',
    'async options(options2){await Promise.all(this.instances.map((i2)=>i2.options(options2)));}',
  ],
  [
    'a result says which index it is from: one that knows a word not at all answers as if it had not been asked',
    'search2.flatMap((s)=>s.results)',
    'search2.flatMap((s,index)=>s.results.map((result)=>({...result,index})))',
  ],
  [
    'a part of the index that does not arrive is an error, not a part without results',
    '"load_index_chunk")).catch(()=>{});',
    '"load_index_chunk"));',
  ],
];

/** Pagefind's script with our changes. Throws where it is not the script that they were made for. */
export function changedScript(script: string): string {
  let changed = script;
  for (const [why, from, to] of CHANGES) {
    if (script.split(from).length !== 2) throw new Error(`Pagefind's script is another one: ${why}`);
    changed = changed.replace(from, () => to);
  }
  return changed;
}

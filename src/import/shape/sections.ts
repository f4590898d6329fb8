/** The parts that the old portal names by headings, and the lines that belong to its page only. */
import type { Element } from 'hast';
import { say } from '../../strings.ts';
import { attribute, h, textOf } from '../hast/nodes.ts';
import type { Notes } from '../notes.ts';
import { shownDate } from './shown-date.ts';
import { blockHeading, isPortalLine, isToolbar, partOf } from './toolbar.ts';

/**
 * Drops headings of parts, parts that are not the article's, buttons and counters. What stands in the part
 * Block_BanTin_Toolbar gets the zone `head`, what stands in Block_BanTin_ViewData the zone `body`.
 */
export function readSections(blocks: readonly Element[], notes: Notes): Element[] {
  const leave = (
    why: 'importBlockHeading' | 'importOutside' | 'importButtons' | 'importPortalLine',
    text: string,
  ): void => {
    notes.left.push({ message: say(why), text });
  };
  const named = blocks.some((block) => blockHeading(textOf(block)) !== null);
  // Where the page's boxes tell how far the body goes, what follows them is other parts of the page.
  const bounded = blocks.some(
    (block) => attribute(block, 'dataZone') === 'body' && blockHeading(textOf(block)) === null,
  );
  let zone: 'head' | 'body' | 'outside' | null = named ? 'outside' : null;
  const kept: Element[] = [];
  for (const block of blocks) {
    const line = textOf(block);
    const heading = blockHeading(line);
    if (heading !== null) {
      zone = partOf(heading);
      leave('importBlockHeading', line);
    } else if (isToolbar(line)) leave('importButtons', line);
    else if (buttonsAfterDate(line) !== null) {
      const buttons = buttonsAfterDate(line) ?? '';
      leave('importButtons', buttons);
      kept.push(h('p', block.properties, [line.slice(0, -buttons.length).trim()]));
    } else if (isPortalLine(line)) leave('importPortalLine', line);
    else if (zone === 'outside' || (zone === 'body' && bounded && attribute(block, 'dataZone') !== 'body'))
      leave('importOutside', line);
    else kept.push(zone === null ? block : { ...block, properties: { ...block.properties, dataZone: zone } });
  }
  return kept;
}

/** The buttons on a line that begins with the date; null for other lines. */
function buttonsAfterDate(line: string): string | null {
  const buttons = /^[\d/.:,\s|-]+\d[\s|-]+(\p{L}.*)$/u.exec(line)?.[1];
  return buttons !== undefined && isToolbar(buttons) && shownDate(line) ? buttons : null;
}

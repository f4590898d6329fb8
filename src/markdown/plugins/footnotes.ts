import { defineHastPlugin, type Features, type PluginFactoryContext } from 'satteri';
import type { Translate } from '../translate.ts';

/** Before every id of a footnote, so that none meets a heading's. */
export const FOOTNOTE_PREFIX = 'chu-thich-';

/** The id Sätteri gives to the heading over the footnotes. */
export const FOOTNOTE_LABEL_ID = 'footnote-label';

/** Footnotes with Vietnamese labels, for Sätteri's parser. */
export function footnoteLabels(translate: Translate): NonNullable<Features['gfm']> {
  return {
    footnotes: {
      label: translate('footnotes'),
      backLabel: translate('footnoteBack'),
      clobberPrefix: FOOTNOTE_PREFIX,
    },
  };
}

/** Shows the heading over the footnotes to everyone: Sätteri hides it from those who see. */
export const footnoteHeading = ({ source }: PluginFactoryContext) =>
  source.includes('[^') &&
  defineHastPlugin({
    name: 'footnote-heading',
    element: {
      filter: ['h2'],
      visit(node, context) {
        if (node.properties.id === FOOTNOTE_LABEL_ID) context.setProperty(node, 'className', null);
      },
    },
  });

/**
 * How wide pictures are shown, as `sizes`: the browser chooses a variant by it before it has the style sheet's
 * layout. Each follows the style sheet named; in a media query a rem is the browser's own.
 */

const PHONE = 'calc(100vw - 2rem)';

/** In the text of an article or page: a column of 38 rem (article.css). */
export const IN_TEXT = `(min-width:40rem)38rem,${PHONE}`;

/** In a list: beside the title (list.css). */
export const IN_LIST = `(min-width:768px)14rem,${PHONE}`;

/** On the home page: the first article over two of three columns of 70 rem, those around it over one (home.css). */
export const FRONT = { first: `(min-width:1024px)46rem,${PHONE}`, other: `(min-width:1024px)22rem,${PHONE}` };

/** On the home page below: as many columns of 20 rem or more as there is room for (home.css). */
export const IN_SECTION = `(min-width:1088px)22rem,(min-width:720px)46vw,${PHONE}`;

/**
 * Widths for the readers' own screens: 480 for cards, 720 for the column (328 px) of a phone of 360 px with two
 * pixels a px, 1080 for three, and for a desktop with two.
 */
export const WIDTHS = [480, 720, 1080];

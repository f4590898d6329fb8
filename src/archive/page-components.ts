/**
 * What an .mdx page may use besides Markdown: components with the attributes they take, each a text in quotes.
 * `true`: the attribute must be given.
 */
export const PAGE_COMPONENTS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  /** Address, telephone, e-mail and office hours of site.yaml. */
  LienHe: {},
  /** A note set apart from the text. */
  GhiChu: { tieuDe: false },
  /** The search box. */
  TimKiem: {},
};

/** Elements of HTML that may stand in an .mdx page, without attributes. */
export const PAGE_ELEMENTS: ReadonlySet<string> = new Set(
  'abbr b br del details em hr i ins kbd mark s small strong sub summary sup u wbr'.split(' '),
);

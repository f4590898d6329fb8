/** site.yaml: all that makes one agency's portal differ from another's. Every key is optional. */
import { z } from 'zod';
import { type ReaderKey, readerTexts, say } from '../strings.ts';

const text = z.string().trim().min(1);

/** A link inside the site (`/lien-he/`) or to another one (`https://…`). */
const href = z.string().regex(/^(\/(?!\/)|https:\/\/|http:\/\/|mailto:|tel:)/, {
  error: ({ input }) => say('hrefForm', { value: String(input) }),
});

const menuLink = z.strictObject({ label: text, href });

export const siteSettingsSchema = z.strictObject({
  /** The body's name, as on its seal: "Ủy ban nhân dân xã Mẫu". */
  name: text.default('Cổng thông tin điện tử'),
  /** A shorter name for narrow places and page titles; `name` where left out. */
  shortName: text.optional(),
  /** The body above it, shown small over the name. */
  parent: text.optional(),
  /** One sentence on what the portal is; the home page's description. */
  description: text.optional(),
  /** The address under which the site is published: `https://example.gov.vn`. No path. */
  url: z.url({ protocol: /^https?$/ }).default('http://localhost:4321'),
  /** Picture files of `public/`, as site addresses: `/logo.svg`. */
  logo: z.string().startsWith('/').optional(),
  emblem: z.string().startsWith('/').optional(),
  favicon: z.string().startsWith('/').optional(),
  /** Colour of the header and other surfaces: `#RRGGBB`. Text shades that keep AAA are derived from it. */
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, { error: ({ input }) => say('accentForm', { value: String(input) }) })
    .default('#9c1c1c'),
  /** The main menu, of two levels. An item has `href`, or `items`, or both. */
  menu: z
    .array(menuLink.partial({ href: true }).extend({ items: z.array(menuLink).default([]) }))
    .default([]),
  home: z
    .strictObject({
      /** Category ids in the order of their sections; all categories where left out. */
      sections: z.array(text).optional(),
      /** How many articles a section shows. */
      perSection: z.int().min(1).max(12).default(4),
    })
    .prefault({}),
  pictures: z
    .strictObject({
      /** Publish pictures as AVIF too: a quarter fewer bytes for readers, but a first build takes some fifteen times as long. */
      avif: z.boolean().default(false),
    })
    .prefault({}),
  contacts: z
    .strictObject({
      address: text.optional(),
      phone: text.optional(),
      email: z.email().optional(),
      hours: text.optional(),
    })
    .prefault({}),
  footer: z
    .strictObject({
      /** Who answers for the content, the licence, and so on: a line each. */
      lines: z.array(text).default([]),
      links: z.array(menuLink).default([]),
    })
    .prefault({}),
  /** What readers see, said otherwise: keys of `readerTexts` in src/strings.ts. */
  wording: z.partialRecord(z.enum(Object.keys(readerTexts) as [ReaderKey, ...ReaderKey[]]), text).default({}),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

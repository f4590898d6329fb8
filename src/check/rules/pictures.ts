import { z } from 'zod';
import { say } from '../../strings.ts';
import { nodesOf } from '../checked.ts';
import { type Alarm, rule } from '../rule.ts';

const FILE_NAME =
  /\.(?:jpe?g|png|gif|webp|bmp|heic)$|^(?:img|dsc|image|anh|screenshot|untitled|picture)[\s_-]*\d*$/i;
const HTML_PICTURE = /<img\s[^>]*>/gi;
const image = z.object({
  src: z.string().optional(),
  alt: z.string().optional(),
  altMissing: z.boolean().optional(),
});

/** Pictures without a description, with a file's name for one, or of another site. */
export const pictures = rule('pictures', function* (tree, { frontmatter }): Iterable<Alarm> {
  for (const { value, position } of nodesOf(tree, 'html')) {
    for (const { 0: tag, index } of value.matchAll(HTML_PICTURE)) {
      const at = (position?.start.offset ?? 0) + index;
      const url = attributeOf(tag, 'src') ?? '';
      if (/^(?:https?:)?\/\//i.test(url)) yield { message: say('checkPictureRemote', { url }), at };
      // `alt=""` says that there is nothing to describe.
      if (attributeOf(tag, 'alt') === null) yield { message: say('checkAltMissing'), at };
    }
  }
  for (const { url, alt, position } of nodesOf(tree, 'image')) {
    const at = position?.start.offset ?? 0;
    if (/^(?:https?:)?\/\//i.test(url)) yield { message: say('checkPictureRemote', { url }), at };
    if ((alt ?? '').trim() === '') yield { message: say('checkAltMissing'), at };
    else if (FILE_NAME.test((alt ?? '').trim()))
      yield { message: say('checkAltFileName', { alt: alt ?? '' }), at };
  }
  const own = image.safeParse(frontmatter.data['image']);
  if (!own.success) return;
  if (own.data.altMissing)
    yield { message: say('checkAltMissing'), at: frontmatter.placeOf(['image', 'altMissing'], 'key') };
  else if (FILE_NAME.test(own.data.alt ?? '')) {
    yield {
      message: say('checkAltFileName', { alt: own.data.alt ?? '' }),
      at: frontmatter.placeOf(['image', 'alt'], 'value'),
    };
  }
});

function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '') : null;
}

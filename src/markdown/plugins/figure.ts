import type { Element, ElementContent, Parents, Properties } from 'hast';

/** Whether an element stands in a paragraph that holds nothing else. */
export function isAlone(parent: Readonly<Parents>): parent is Readonly<Element> {
  return parent.type === 'element' && parent.tagName === 'p' && parent.children.length === 1;
}

/** A picture with its caption. */
export function figure(picture: ElementContent, caption: string): Element {
  return element('figure', {}, [picture, element('figcaption', {}, [{ type: 'text', value: caption }])]);
}

/** An element of HTML. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

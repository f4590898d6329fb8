/** How many other articles of its category an article names. */
const OTHERS = 3;

/**
 * "Others in the category" of the item at `index` of a list, oldest first: the ones before it, nearest first,
 * filled up with later ones. Once it has three older neighbours a newer article never changes them.
 */
export function othersNear<Item>(list: readonly Item[], index: number): Item[] {
  const before = list.slice(Math.max(0, index - OTHERS), index).reverse();
  return [...before, ...list.slice(index + 1, index + 1 + OTHERS - before.length)];
}

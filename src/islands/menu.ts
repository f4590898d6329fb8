/** Lets the menu's button open the menu on narrow screens, and closes submenus when the reader goes elsewhere. */
export function menuAnswers(): void {
  addEventListener('click', answer);
  // An open submenu must not cover what the keyboard has reached.
  addEventListener('focusin', answer);
}

function answer({ type, target }: Event): void {
  if (!(target instanceof Element)) return;
  if (type === 'click' && target.ariaExpanded) {
    target.ariaExpanded = target.ariaExpanded === 'true' ? 'false' : 'true';
  }
  for (const submenu of document.querySelectorAll('nav [open]')) {
    if (!submenu.contains(target)) submenu.removeAttribute('open');
  }
}

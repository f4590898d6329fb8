/** The menu's button opens the menu on narrow screens, and closes it. */
export function pressMenu({ target }: Event): void {
  if (target instanceof Element && target.ariaExpanded) {
    target.ariaExpanded = String(target.ariaExpanded !== 'true');
  }
}

/** Closes the submenu that the reader has left: it must not cover what the keyboard or the finger has reached. */
export function closeSubmenu(): void {
  document.querySelector('nav [open]:not(:focus-within):not(:hover)')?.removeAttribute('open');
}

/** The menu's button on narrow screens, and submenus that close when the reader goes elsewhere. */
export function menuAnswers(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest('[aria-expanded]');
    button?.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
    closeSubmenus(target);
  });
  document.addEventListener('keydown', ({ key }) => {
    const open = key === 'Escape' && document.querySelector('nav [open]');
    if (!open) return;
    open.querySelector('summary')?.focus();
    closeSubmenus(null);
  });
}

/** Closes every submenu but the one that holds `target`. */
function closeSubmenus(target: Element | null): void {
  for (const open of document.querySelectorAll('nav [open]')) {
    if (!open.contains(target)) open.removeAttribute('open');
  }
}

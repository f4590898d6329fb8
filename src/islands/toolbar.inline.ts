/** Stands right behind the toolbar: it shows before the first paint, and nothing moves. */
window.startToolbar();

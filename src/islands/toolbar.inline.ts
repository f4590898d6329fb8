/** Stands right behind the toolbar: it shows before the first paint, and nothing moves. */
window.startToolbar();

// Opened from a search: only then is fetched what marks its words.
if (location.search) import(/* @vite-ignore */ `${document.currentScript?.dataset.marks}`);

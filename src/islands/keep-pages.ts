/** In ms after a page has loaded: whoever is still there reads it, and it costs the first look nothing. */
const WAIT = 5000;

/** Lets the service worker keep what is read (src/offline). */
export function keepPages(): void {
  // Refused in private windows and where storage is denied: then nothing is kept.
  setTimeout(() => navigator.serviceWorker?.register('/sw.js').catch(() => {}), WAIT);
}

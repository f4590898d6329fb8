/** In ms: whoever is still there then reads the page, which has come long ago. */
const WAIT = 5000;

/** Lets the service worker keep what is read (src/offline). */
export function keepPages(): void {
  // Refused in private windows and where storage is denied: then nothing is kept.
  setTimeout(() => navigator.serviceWorker?.register('/sw.js').catch(() => {}), WAIT);
}

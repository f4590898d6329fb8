/** Thrown for a source that cannot become an article; the message, in Vietnamese, says why and what to do. */
export class RefusedSource extends Error {
  override readonly name = 'RefusedSource';
}

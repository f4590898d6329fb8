/** What an import has to say about one source, gathered on the way. */

export interface Note {
  /** For the editor, in Vietnamese. */
  message: string;
  /** The words at stake, as they stood; '' where there are none. */
  text: string;
}

export interface Notes {
  /** Lines of the source that became a field of the article: its date, its author. */
  moved: Note[];
  /** Done, and surely right. */
  changed: Note[];
  /** Done, but somebody should look. */
  doubts: Note[];
  /** Words and pictures of the source that are not in the article, and why. */
  left: Note[];
}

export function noNotes(): Notes {
  return { moved: [], changed: [], doubts: [], left: [] };
}

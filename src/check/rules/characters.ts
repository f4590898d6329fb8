import { placeAt } from '../../archive/place.ts';
import { say } from '../../strings.ts';
import { type Alarm, rule } from '../rule.ts';

const ZERO_WIDTH = /[\u200b\u200c\u2060\u200e\u200f\u00ad]|(?!^)\ufeff/;
const COMPOSED = /[\u00c0-\u1ef9]/;
const COMBINING = /[A-Za-z\u00c0-\u01b0][\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]/;

/** Characters that nobody sees, and letters of two kinds in one file. The site shows them right; search in git and editors does not. */
export const characters = rule('characters', function* (_, { raw }): Iterable<Alarm> {
  const hidden = ZERO_WIDTH.exec(raw);
  if (hidden) yield { message: say('checkInvisible'), at: placeAt(raw, hidden.index) };
  const apart = COMBINING.exec(raw);
  if (apart && COMPOSED.test(raw.replace(new RegExp(COMBINING.source, 'g'), ''))) {
    yield { message: say('checkUnicodeMix'), at: placeAt(raw, apart.index) };
  }
});

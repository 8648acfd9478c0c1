/**
 * Which characters a paper can hold: Latin with all Vietnamese letters, digits, and the signs that offices use. What is
 * printed is signed and kept for ever, so other characters are refused where they are typed, not when it is too late.
 */
const UNPRINTABLE =
  /[^\n\r\t\u0020-\u007E\u00A0-\u017F\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u20AB\u20AC\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]/gu;

/** Characters, each once, that cannot be printed; empty for most texts. */
export const unprintable = (text: string): readonly string[] => [
  ...new Set(text.normalize('NFC').match(UNPRINTABLE) ?? []),
];

/** Of names: Thai ones are taken, since their papers come with a typeface of their own. */
export const unprintableInNames = (text: string): readonly string[] =>
  unprintable(text).filter((character) => !/\p{Script=Thai}/u.test(character));

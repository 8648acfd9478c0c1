/**
 * A text out of a stranger's file as it may be shown. Anybody may write anything into a certificate of his own: a line end, a mark that turns the
 * direction of writing or a terminal's command must not make a sentence of ours say something else.
 */
export const allSeen = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');

export type LegacyFont = 'tcvn3' | 'tcvn3-capitals' | 'vni';

/** Capitals of TCVN3 are the small letters' codes in a font whose name ends in H (".VnTimeH"). */
export function legacyFontOf(name: string): LegacyFont | null {
  if (/^\.vn/i.test(name)) return /h$/i.test(name.replace(/\s+(?:bold|italic)\b.*$/i, '')) ? 'tcvn3-capitals' : 'tcvn3';
  return /^vni[-\s]/i.test(name) ? 'vni' : null;
}

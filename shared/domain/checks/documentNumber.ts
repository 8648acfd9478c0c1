/** Numbers of official papers as clerks type them: "số 015/BC - UBND", "15/bc–ubnd" are one and the same. */

const NUMBER = /(\d{1,5})\s*\/\s*(?:(\d{4})\s*\/\s*)?([\p{L}][\p{L}\d]*(?:\s*[-\u2010-\u2015]\s*[\p{L}\d]+)*)/gu;

/** As most are typed; the rest takes the long way. */
const PLAIN = /^[1-9]\d{0,4}\/[A-Z]+(?:-[A-Z]+)*$/;

/** Symbols of bodies above the commune: government, ministries, province, district Party committee, their offices. */
const ABOVE = /-(?:CP|TTG|VPCP|TW|TU|HU|THU|B[A-Z]{1,4}|S[A-Z]{2,4}|QH\d*|UBTVQH\d*)$/;

export type DocumentNumber = { readonly text: string; readonly fromAbove: boolean };

/** Every number in a text, in one spelling: "15/BC-UBND", "61/2018/ND-CP". */
export function documentNumbers(text: string): readonly DocumentNumber[] {
  if (PLAIN.test(text)) return [{ text, fromAbove: ABOVE.test(text) }];
  return [...text.normalize('NFC').matchAll(NUMBER)].map(([, number = '', year, symbol = '']) => {
    const plain = symbol
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[Đđ]/g, 'D')
      .replace(/\s*[-\u2010-\u2015]\s*/g, '-')
      .toUpperCase();
    const spelt = `${Number(number)}/${year === undefined ? '' : `${year}/`}${plain}`;
    return { text: spelt, fromAbove: year !== undefined || ABOVE.test(plain) };
  });
}

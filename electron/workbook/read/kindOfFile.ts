/** What a file is by its bytes; names and endings are never believed. */

/** params.kind of NOT_A_WORKBOOK. */
type OtherKind = 'csv' | 'ods' | 'xls' | 'xlsb' | 'docx' | 'pdf' | 'html' | 'xml2003' | 'picture' | 'other';
export type FileKind = 'zip' | 'empty' | 'encrypted' | OtherKind;

const PICTURES = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '424d', '38425053'];
/** BIFF 2 to 4 streams without a container. */
const BARE_BIFF = ['09000400', '09020600', '09040600', '09080800', '09081000'];
const HEAD_BYTES = 4096;

export function kindOfFile(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  const hex = head.subarray(0, 16).toString('hex');
  if (/^(?:504b0304|504b0506|504b0708)/.test(hex)) return 'zip';
  if (hex.startsWith('d0cf11e0a1b11ae1'))
    return kindOfCompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (BARE_BIFF.some((magic) => hex.startsWith(magic))) return 'xls';
  if (PICTURES.some((magic) => hex.startsWith(magic)) || isRiffPicture(head)) return 'picture';
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  return kindOfText(decodeHead(head));
}

/** [MS-CFB] directory names are UTF-16; [MS-OFFCRYPTO] 2.3.1 puts an encrypted workbook into "EncryptedPackage". */
function kindOfCompoundFile(bytes: Buffer): FileKind {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'xls' : 'other';
}

const isRiffPicture = (head: Buffer): boolean =>
  (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') ||
  /^ftyp(?:heic|heix|mif1|avif)/.test(head.toString('latin1', 4, 12));

function decodeHead(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return head.toString('utf8');
}

function kindOfText(head: string): FileKind {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text === '') return 'empty';
  if (/urn:schemas-microsoft-com:office:spreadsheet|mso-application\s+progid="Excel/i.test(text)) return 'xml2003';
  if (/opendocument\.spreadsheet/.test(text)) return 'ods';
  if (
    /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style)\b/i.test(text) ||
    /<html\b/i.test(text)
  )
    return 'html';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text) || text.startsWith('<') || text.startsWith('{\\rtf')) return 'other';
  const lines = text.split(/\r?\n/).slice(0, 20);
  return lines.some((line) => /[,;\t|]/.test(line)) ? 'csv' : 'other';
}

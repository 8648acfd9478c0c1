/**
 * How much work a PKCS#12 file asks for before its password can be tried: its iteration counts (RFC 7292, 4 and B; RFC 8018, A.2).
 * A hostile file may ask for years; whoever opens it must look first.
 */
import { type BaseBlock, Constructed, Integer, ObjectIdentifier, OctetString } from 'asn1js';
import { children, parseElement } from './asn1.ts';

/** Far above what programs write (2,000 to 1,000,000), and done in a few seconds. */
export const MAX_ITERATIONS = 2_000_000;

/** PBKDF2, and the older schemes of PKCS#12 (1.2.840.113549.1.12.1.x). */
const isScheme = (oid: string): boolean => oid === '1.2.840.113549.1.5.12' || oid.startsWith('1.2.840.113549.1.12.1.');

const MAX_DEPTH = 24;

/** The largest count that stands readable in the file; infinite where a count is no sensible number. Throws on what is no DER. */
export function iterationsOf(p12: Uint8Array): number {
  const pfx = parseElement(p12);
  const mac = children(children(pfx)[2]);
  return Math.max(count(mac[2]) ?? 1, inside(pfx, 0));
}

/** Everything that can be read without the password, contents of octet strings too. */
function inside(block: BaseBlock, depth: number): number {
  if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
  if (block instanceof OctetString && !block.idBlock.isConstructed) {
    const nested = tryParse(block.valueBlock.valueHexView);
    return nested ? inside(nested, depth + 1) : 0;
  }
  if (!(block instanceof Constructed)) return 0;
  const parts = block.valueBlock.value;
  const [scheme, parameters] = parts;
  const own =
    scheme instanceof ObjectIdentifier && isScheme(scheme.getValue()) && parameters instanceof Constructed
      ? (count(parameters.valueBlock.value[1]) ?? Number.POSITIVE_INFINITY)
      : 0;
  return Math.max(own, ...parts.map((part) => inside(part, depth + 1)));
}

function count(block: BaseBlock | undefined): number | null {
  if (!(block instanceof Integer)) return null;
  const digits = Buffer.from(block.valueBlock.valueHexView);
  if (digits.length > 6 || (digits[0] ?? 0) & 0x80) return Number.POSITIVE_INFINITY;
  return digits.readUIntBE(0, digits.length);
}

function tryParse(bytes: Uint8Array): BaseBlock | null {
  try {
    return parseElement(bytes);
  } catch {
    return null;
  }
}

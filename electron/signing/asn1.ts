/** Small typed steps over asn1js for reading, and the few DER elements that a CMS is written with. */
import { type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString } from 'asn1js';

export class Asn1Error extends Error {}

/** The first element of `bytes`; whatever follows it is left to the caller (`rawBytes(block).length` tells where). */
export function parseElement(bytes: Uint8Array): BaseBlock {
  const parsed = fromBER(bytes);
  if (parsed.offset === -1) throw new Asn1Error(parsed.result.error);
  return parsed.result;
}

/** The element exactly as it stood in the file: header and contents. */
export const rawBytes = (block: BaseBlock): Uint8Array => block.valueBeforeDecodeView;

export function children(block: BaseBlock | undefined): readonly BaseBlock[] {
  if (!(block instanceof Constructed)) throw new Asn1Error('constructed element expected');
  return block.valueBlock.value;
}

export function oidOf(block: BaseBlock | undefined): string {
  if (!(block instanceof ObjectIdentifier)) throw new Asn1Error('object identifier expected');
  return block.getValue();
}

export function octetsOf(block: BaseBlock | undefined): Uint8Array {
  if (!(block instanceof OctetString)) throw new Asn1Error('octet string expected');
  return new Uint8Array(block.getValue());
}

/** Context tag [number], or null for every other element. */
export const contextTag = (block: BaseBlock | undefined): number | null =>
  block?.idBlock.tagClass === 3 ? block.idBlock.tagNumber : null;

/** DER of one element. asn1js cannot put an element into another byte for byte, and a certificate must not be re-encoded. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(contents);
  const size = body.length.toString(16);
  const length = Buffer.from(size.length % 2 ? `0${size}` : size, 'hex');
  const head = body.length < 0x80 ? [tag, body.length] : [tag, 0x80 | length.length, ...length];
  return Buffer.concat([Buffer.from(head), body]);
}

export const sequence = (...contents: readonly Uint8Array[]): Uint8Array => element(0x30, ...contents);
export const set = (...contents: readonly Uint8Array[]): Uint8Array => element(0x31, ...contents);
/** [0], constructed. */
export const tagged0 = (...contents: readonly Uint8Array[]): Uint8Array => element(0xa0, ...contents);
export const text = (tag: number, value: string): Uint8Array => element(tag, Buffer.from(value));
export const octets = (bytes: Uint8Array): Uint8Array => element(0x04, bytes);
/** Below 128. */
export const integer = (value: number): Uint8Array => element(0x02, Uint8Array.of(value));
export const none = (): Uint8Array => element(0x05);
export const oid = (value: string): Uint8Array => new Uint8Array(new ObjectIdentifier({ value }).toBER());

/** PINs as scrypt hashes (RFC 7914). Parameters stand in the text, so that later ones can be slower. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** One of the OWASP password storage cheat sheet's equal choices; 32 MiB and about 0.2 s an attempt. */
const COST = { N: 1 << 15, r: 8, p: 3 } as const;
const BYTES = 32;
/** No stored text makes the check larger than this: the file may have been edited. */
const MOST_MEMORY = 256 << 20;

type Cost = { readonly N: number; readonly r: number; readonly p: number };
const derive = promisify<string, Buffer, number, Cost & { readonly maxmem: number }, Buffer>(scrypt);

/** "scrypt$32768$8$3$<salt>$<hash>", both base64url. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(normalised(pin), salt, BYTES, { ...COST, maxmem: MOST_MEMORY });
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** @throws when the text is none of ours: somebody edited the database. */
export async function isPin(pin: string, stored: string): Promise<boolean> {
  const [name, N, r, p, salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64url');
  if (name !== 'scrypt' || expected.length !== BYTES) throw new Error('a stored PIN is no scrypt hash');
  const cost = { N: Number(N), r: Number(r), p: Number(p), maxmem: MOST_MEMORY };
  const given = await derive(normalised(pin), Buffer.from(salt, 'base64url'), BYTES, cost);
  return timingSafeEqual(given, expected);
}

/** The same letters, whichever way a keyboard composed them. */
const normalised = (pin: string): string => pin.normalize('NFC');

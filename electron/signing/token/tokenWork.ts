/** What is done with a token, over the functions of its module: find it, log in once, sign many times, leave. */
import { createHash } from 'node:crypto';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { element, integer, none, octets, oid, sequence } from '../asn1.ts';
import { type KeyAlgorithm, OID } from '../cms.ts';
import { type Cryptoki, CryptokiError, type Handle } from './cryptoki.ts';
import { CKA, CKF, CKK, CKM, CKO, CKR, nameOfResult } from './cryptokiNames.ts';

/** How many wrong PINs the token still takes; how many "few" are, only its maker knows. */
export type TriesLeft = 'enough' | 'few' | 'last' | 'none';

export type TokenState = {
  readonly label: string;
  readonly serial: string;
  readonly tries: TriesLeft;
  /** The PIN is typed on the reader, not here. */
  readonly ownKeypad: boolean;
};

export type TokenKey = {
  /** Place in the list; names the key for `sign`. */
  readonly number: number;
  readonly algorithm: KeyAlgorithm;
  /** DER, with the same CKA_ID. */
  readonly certificate: Uint8Array;
};
export type OpenedToken = { readonly keys: readonly TokenKey[]; readonly certificates: readonly Uint8Array[] };

/**
 * TOKEN_NOT_FOUND     no reader holds a token of that label or serial number (`token`, `known`)
 * TOKEN_SEVERAL       several tokens have that label: name it by serial number
 * TOKEN_LOCKED        too many wrong PINs: only the issuer can unlock it
 * TOKEN_PIN_WRONG     …_FEW, …_LAST: few tries, one try left
 * TOKEN_FAILED        anything else that the module says (`detail`)
 */
export type TokenFailure = Failure<
  | 'TOKEN_NOT_FOUND'
  | 'TOKEN_SEVERAL'
  | 'TOKEN_LOCKED'
  | 'TOKEN_PIN_WRONG'
  | 'TOKEN_PIN_WRONG_FEW'
  | 'TOKEN_PIN_WRONG_LAST'
  | 'TOKEN_FAILED'
>;

export function triesLeft(flags: number): TriesLeft {
  if (flags & CKF.USER_PIN_LOCKED) return 'none';
  if (flags & CKF.USER_PIN_FINAL_TRY) return 'last';
  return flags & CKF.USER_PIN_COUNT_LOW ? 'few' : 'enough';
}

export function listTokens(cryptoki: Cryptoki): readonly TokenState[] {
  return cryptoki.slots().map((slot) => {
    const { label, serial, flags } = cryptoki.tokenInfo(slot);
    return {
      label,
      serial,
      tries: triesLeft(flags),
      ownKeypad: (flags & CKF.PROTECTED_AUTHENTICATION_PATH) !== 0,
    };
  });
}

type PrivateKey = { readonly handle: Handle; readonly algorithm: KeyAlgorithm; readonly pinEachTime: boolean };

/** One token, logged in. */
export class TokenWork {
  private readonly cryptoki: Cryptoki;
  private session: Handle | null = null;
  private keys: readonly PrivateKey[] = [];
  private mechanisms: readonly number[] = [];
  private pin: Uint8Array = new Uint8Array();

  constructor(cryptoki: Cryptoki) {
    this.cryptoki = cryptoki;
  }

  /** @param token label or serial number. */
  open(token: string, pin: string): Result<OpenedToken, TokenFailure> {
    const found = this.findSlot(token);
    if (!found.ok) return found;
    const slot = found.value;
    const { flags } = this.cryptoki.tokenInfo(slot);
    if (triesLeft(flags) === 'none') return fail('TOKEN_LOCKED', { token });
    this.mechanisms = this.cryptoki.mechanisms(slot);
    this.pin = Buffer.from(pin.normalize('NFC'));
    const session = this.cryptoki.openSession(slot);
    this.session = session;
    const ownKeypad = (flags & CKF.PROTECTED_AUTHENTICATION_PATH) !== 0;
    try {
      this.cryptoki.login(session, ownKeypad ? null : this.pin);
    } catch (error) {
      return this.loginFailure(error, slot, token);
    }
    return ok(this.readKeys(session));
  }

  sign(number: number, data: Uint8Array): Uint8Array {
    const key = this.keys[number];
    if (!key || this.session === null) throw new Error('no such key is open');
    const digest = createHash('sha256').update(data).digest();
    const step = { key: key.handle, pin: key.pinEachTime ? this.pin : null };
    if (key.algorithm === 'ECDSA')
      return derSignature(this.cryptoki.sign(this.session, { ...step, mechanism: CKM.ECDSA, data: digest }));
    // Most tokens take both; the plain one is the older, and leaves the hash of a large file here.
    return this.mechanisms.includes(CKM.RSA_PKCS)
      ? this.cryptoki.sign(this.session, { ...step, mechanism: CKM.RSA_PKCS, data: digestInfo(digest) })
      : this.cryptoki.sign(this.session, { ...step, mechanism: CKM.SHA256_RSA_PKCS, data });
  }

  close(): void {
    this.pin.fill(0);
    if (this.session !== null) this.cryptoki.logout(this.session);
    this.session = null;
  }

  private findSlot(token: string): Result<Handle, TokenFailure> {
    const slots = this.cryptoki.slots().map((slot) => ({ slot, ...this.cryptoki.tokenInfo(slot) }));
    const wanted = token.normalize('NFC');
    const [found, ...more] = slots.filter(({ label, serial }) => label === wanted || serial === wanted);
    if (!found) return fail('TOKEN_NOT_FOUND', { token, known: slots.map(({ label }) => label) });
    return more.length > 0 ? fail('TOKEN_SEVERAL', { token }) : ok(found.slot);
  }

  /** What the token says of its tries after a wrong PIN, which is when it says it. */
  private loginFailure(error: unknown, slot: Handle, token: string): Result<never, TokenFailure> {
    if (!(error instanceof CryptokiError)) throw error;
    if (error.code === CKR.PIN_LOCKED) return fail('TOKEN_LOCKED', { token });
    const wrong: readonly number[] = [CKR.PIN_INCORRECT, CKR.PIN_INVALID, CKR.PIN_LEN_RANGE];
    if (!wrong.includes(error.code)) return fail('TOKEN_FAILED', { detail: nameOfResult(error.code) });
    const codes = {
      enough: 'TOKEN_PIN_WRONG',
      few: 'TOKEN_PIN_WRONG_FEW',
      last: 'TOKEN_PIN_WRONG_LAST',
      none: 'TOKEN_LOCKED',
    } as const;
    return fail(codes[triesLeft(this.cryptoki.tokenInfo(slot).flags)], { token });
  }

  private readKeys(session: Handle): OpenedToken {
    const certificates = this.cryptoki
      .find(session, [{ type: CKA.CLASS, value: CKO.CERTIFICATE }])
      .map((object) => ({ id: this.idOf(session, object), der: this.cryptoki.attribute(session, object, CKA.VALUE) }))
      .filter((one): one is { id: string; der: Buffer<ArrayBuffer> } => one.der !== null && one.der.length > 0);
    const keys: (PrivateKey & { readonly certificate: Uint8Array })[] = [];
    for (const handle of this.cryptoki.find(session, [{ type: CKA.CLASS, value: CKO.PRIVATE_KEY }])) {
      const type = this.cryptoki.attribute(session, handle, CKA.KEY_TYPE)?.readUInt32LE();
      const algorithm = type === CKK.RSA ? 'RSA' : type === CKK.EC ? 'ECDSA' : null;
      const id = this.idOf(session, handle);
      const pinEachTime = this.cryptoki.attribute(session, handle, CKA.ALWAYS_AUTHENTICATE)?.[0] === 1;
      for (const { der } of certificates.filter((one) => one.id === id))
        if (algorithm) keys.push({ handle, algorithm, pinEachTime, certificate: der });
    }
    this.keys = keys;
    return {
      keys: keys.map(({ algorithm, certificate }, number) => ({ number, algorithm, certificate })),
      certificates: certificates.map(({ der }) => der),
    };
  }

  private idOf(session: Handle, object: Handle): string {
    return this.cryptoki.attribute(session, object, CKA.ID)?.toString('hex') ?? '';
  }
}

/** What an RSA signature signs (RFC 8017, 9.2). */
const digestInfo = (digest: Uint8Array): Uint8Array => sequence(sequence(oid(OID.sha256), none()), octets(digest));

/** A token gives the two numbers of an ECDSA signature side by side; CMS wants them as a DER sequence (RFC 5753, 7.2). */
export function derSignature(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return sequence(positive(raw.subarray(0, half)), positive(raw.subarray(half)));
}

function positive(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  if (first === -1) return integer(0);
  const digits = bytes.subarray(first);
  return element(0x02, (digits[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits);
}

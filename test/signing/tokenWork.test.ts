/** What is said and done with a token, over an invented one that locks after three wrong PINs and asks for the PIN before each signature. */
import { createHash, generateKeyPairSync, sign as signData, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attribute, type Cryptoki, CryptokiError, type SignStep } from '../../electron/signing/token/cryptoki.ts';
import { CKA, CKF, CKK, CKM, CKO, CKR, nameOfResult } from '../../electron/signing/token/cryptokiNames.ts';
import { derSignature, TokenWork, triesLeft } from '../../electron/signing/token/tokenWork.ts';
import { must } from '../builders/signing.ts';

const SLOT = 7n;
const TRIES = 3;

type Invented = Cryptoki & { readonly said: string[]; readonly steps: SignStep[] };

function inventedToken(options: { readonly keypad?: boolean; readonly pin?: string } = {}): Invented {
  let wrong = 0;
  const flags = (): number =>
    (options.keypad ? CKF.PROTECTED_AUTHENTICATION_PATH : 0) |
    (wrong > 0 ? CKF.USER_PIN_COUNT_LOW : 0) |
    (wrong === TRIES - 1 ? CKF.USER_PIN_FINAL_TRY : 0) |
    (wrong >= TRIES ? CKF.USER_PIN_LOCKED : 0);
  const said: string[] = [];
  const steps: SignStep[] = [];
  const login = (pin: Uint8Array | null): void => {
    said.push(pin === null ? 'login on the keypad' : 'login');
    if (wrong >= TRIES) throw new CryptokiError(CKR.PIN_LOCKED);
    if (pin !== null && Buffer.from(pin).toString() !== (options.pin ?? '123456')) {
      wrong++;
      throw new CryptokiError(CKR.PIN_INCORRECT);
    }
  };
  return {
    said,
    steps,
    initialize: () => said.push('initialize'),
    finalize: () => said.push('finalize'),
    slots: () => [SLOT],
    tokenInfo: () => ({ label: 'Thẻ', serial: '01', flags: flags() }),
    mechanisms: () => [CKM.SHA256_RSA_PKCS],
    openSession: () => 1n,
    login: (_session, pin) => login(pin),
    logout: () => said.push('logout'),
    find: (_session, [wanted]: readonly Attribute[]) => (wanted?.value === CKO.PRIVATE_KEY ? [10n] : [20n]),
    attribute: (_session, _object, type) =>
      ({
        [CKA.ID]: Buffer.of(1),
        [CKA.VALUE]: Buffer.of(0x30, 0),
        [CKA.KEY_TYPE]: Buffer.of(CKK.RSA, 0, 0, 0),
        [CKA.ALWAYS_AUTHENTICATE]: Buffer.of(1),
      })[type] ?? null,
    sign: (_session, step) => {
      steps.push({ ...step, pin: step.pin && Uint8Array.from(step.pin) });
      return Buffer.of(1, 2, 3);
    },
  };
}

const codeOf = (work: TokenWork, pin: string): string => {
  const opened = work.open('Thẻ', pin);
  return opened.ok ? 'opened' : opened.error.code;
};

describe('wrong PINs', () => {
  it('are answered with the tries left, and a locked token is not tried at all', () => {
    const token = inventedToken();
    const work = new TokenWork(token);
    expect([1, 2, 3, 4].map(() => codeOf(work, 'sai'))).toEqual([
      'TOKEN_PIN_WRONG_FEW',
      'TOKEN_PIN_WRONG_LAST',
      'TOKEN_LOCKED',
      'TOKEN_LOCKED',
    ]);
    expect(token.said.filter((one) => one === 'login')).toHaveLength(TRIES);
  });

  it('are told from the flags: locked before last try before few (property)', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.nat(0xffff), (locked, last, few, rest) => {
        const flags =
          rest |
          (locked ? CKF.USER_PIN_LOCKED : 0) |
          (last ? CKF.USER_PIN_FINAL_TRY : 0) |
          (few ? CKF.USER_PIN_COUNT_LOW : 0);
        expect(triesLeft(flags)).toBe(locked ? 'none' : last ? 'last' : few ? 'few' : 'enough');
      }),
    );
  });
});

describe('an open token', () => {
  it('gets the PIN again before each signature where the key asks for it, and hashes itself where it must', () => {
    const token = inventedToken();
    const work = new TokenWork(token);
    expect(must(work.open('Thẻ', '123456')).keys).toHaveLength(1);
    work.sign(0, Buffer.from('văn bản'));
    expect(token.steps).toEqual([
      {
        key: 10n,
        pin: Uint8Array.from(Buffer.from('123456')),
        mechanism: CKM.SHA256_RSA_PKCS,
        data: Buffer.from('văn bản'),
      },
    ]);
    work.close();
    expect(token.said.at(-1)).toBe('logout');
    expect(() => work.sign(1, Buffer.of(1))).toThrow('no such key');
  });

  it('with keys of its own is never sent a PIN', () => {
    const token = inventedToken({ keypad: true });
    expect(codeOf(new TokenWork(token), '')).toBe('opened');
    expect(token.said).toEqual(['login on the keypad']);
  });

  it('takes a PIN typed in decomposed letters', () => {
    expect(codeOf(new TokenWork(inventedToken({ pin: 'mật' })), 'mật'.normalize('NFD'))).toBe('opened');
  });
});

it('any pair of numbers becomes the DER that openssl reads', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  for (let n = 0; n < 200; n++) {
    const data = createHash('sha256').update(String(n)).digest();
    const raw = signData('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    expect(verify('sha256', data, publicKey, derSignature(raw))).toBe(true);
  }
  expect(Buffer.from(derSignature(Uint8Array.of(0, 0, 0, 0x80))).toString('hex')).toBe('300702010002020080');
});

it('results are named where they have a name', () => {
  expect(nameOfResult(CKR.DEVICE_REMOVED)).toBe('CKR_DEVICE_REMOVED');
  expect(nameOfResult(0x123)).toBe('0x123');
});

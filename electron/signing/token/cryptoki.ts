/**
 * The few functions of PKCS#11 (Cryptoki 2.40) that signing needs, of one module. koffi lives only here, and this file is only loaded in
 * the child process `tokenChild.ts`: a vendor's library may crash or hang, and then nothing but that child ends.
 *
 * On Windows a CK_ULONG has 4 bytes and structures are packed (PKCS#11 base specification, 2.1); elsewhere 8 bytes, aligned.
 */
import koffi from 'koffi';
import { CKR } from './cryptokiNames.ts';

/** Session, object and slot handles. */
export type Handle = bigint;
export type Attribute = { readonly type: number; readonly value: number };
export type TokenInfo = { readonly label: string; readonly serial: string; readonly flags: number };
export type SignStep = {
  readonly mechanism: number;
  readonly key: Handle;
  readonly data: Uint8Array;
  /** For keys that ask for the PIN before each signature (CKA_ALWAYS_AUTHENTICATE); null for all others. */
  readonly pin: Uint8Array | null;
};

export class CryptokiError extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`PKCS#11 error 0x${code.toString(16)}`);
    this.code = code;
  }
}

/** All functions throw CryptokiError. */
export type Cryptoki = {
  initialize(): void;
  finalize(): void;
  /** Of readers that hold a token. */
  slots(): readonly Handle[];
  tokenInfo(slot: Handle): TokenInfo;
  mechanisms(slot: Handle): readonly number[];
  openSession(slot: Handle): Handle;
  /** `pin` null: typed on the reader's own keys. */
  login(session: Handle, pin: Uint8Array | null): void;
  /** Of the session, and all other sessions with its token. */
  logout(session: Handle): void;
  find(session: Handle, wanted: readonly Attribute[]): readonly Handle[];
  /** null where the object has no such attribute or does not tell. */
  attribute(session: Handle, object: Handle, type: number): Buffer | null;
  sign(session: Handle, step: SignStep): Buffer;
};

const ULONG = process.platform === 'win32' ? 4 : 8;
const POINTER = 8;
const FIRST_FUNCTION = process.platform === 'win32' ? 2 : POINTER;

/** Places of functions in CK_FUNCTION_LIST. */
const PLACES = {
  C_Initialize: 0,
  C_Finalize: 1,
  C_GetSlotList: 4,
  C_GetTokenInfo: 6,
  C_GetMechanismList: 7,
  C_OpenSession: 12,
  C_Login: 18,
  C_Logout: 19,
  C_GetAttributeValue: 24,
  C_FindObjectsInit: 26,
  C_FindObjects: 27,
  C_FindObjectsFinal: 28,
  C_SignInit: 42,
  C_Sign: 43,
} as const;

const P = 'void *';
const ARGUMENTS: Readonly<Record<keyof typeof PLACES, readonly string[]>> = {
  C_Initialize: [P],
  C_Finalize: [P],
  C_GetSlotList: ['uchar', P, P],
  C_GetTokenInfo: ['ulong', P],
  C_GetMechanismList: ['ulong', P, P],
  C_OpenSession: ['ulong', 'ulong', P, P, P],
  C_Login: ['ulong', 'ulong', P, 'ulong'],
  C_Logout: ['ulong'],
  C_GetAttributeValue: ['ulong', 'ulong', P, 'ulong'],
  C_FindObjectsInit: ['ulong', P, 'ulong'],
  C_FindObjects: ['ulong', P, 'ulong', P],
  C_FindObjectsFinal: ['ulong'],
  C_SignInit: ['ulong', P, 'ulong'],
  C_Sign: ['ulong', P, 'ulong', P, P],
};

type Call = (name: keyof typeof PLACES, ...values: readonly (Buffer | bigint | number | null)[]) => void;

const CKF_SERIAL_SESSION = 4;
const CKF_OS_LOCKING_OK = 2;
const CKU_USER = 1;
const CKU_CONTEXT_SPECIFIC = 2;
/** Bytes; a certificate takes a few thousand. */
const MAX_ATTRIBUTE = 1 << 16;
const MAX_SIGNATURE = 1024;
const MAX_OBJECTS = 256;

/** @throws when the file is no library of this kind of machine, or no PKCS#11 module. */
export function loadCryptoki(module: string): Cryptoki {
  const call = functionsOf(module);
  return {
    initialize: () => initialize(call),
    finalize: () => call('C_Finalize', null),
    slots: () => list(ULONG, (values, count) => call('C_GetSlotList', 1, values, count)),
    tokenInfo: (slot) => tokenInfo(call, slot),
    mechanisms: (slot) => list(ULONG, (values, count) => call('C_GetMechanismList', slot, values, count)).map(Number),
    openSession: (slot) => {
      const session = Buffer.alloc(ULONG);
      call('C_OpenSession', slot, CKF_SERIAL_SESSION, null, null, session);
      return readUlong(session, 0);
    },
    login: (session, pin) => login(call, session, CKU_USER, pin),
    logout: (session) => call('C_Logout', session),
    find: (session, wanted) => find(call, session, wanted),
    attribute: (session, object, type) => attribute(call, [session, object], type),
    sign: (session, step) => sign(call, session, step),
  };
}

function functionsOf(module: string): Call {
  const library = koffi.load(module);
  const answer = Buffer.alloc(POINTER);
  const status: unknown = library.func('C_GetFunctionList', 'ulong', [P])(answer);
  if (status !== CKR.OK) throw new CryptokiError(Number(status));
  const size = FIRST_FUNCTION + (Math.max(...Object.values(PLACES)) + 1) * POINTER;
  // A copy: Electron's V8 refuses buffers over memory that is not its own, so `koffi.view` would throw there.
  const functions = Buffer.from(koffi.decode(answer.readBigUInt64LE(), koffi.array('uint8_t', size)));
  return (name, ...values) => {
    const pointer = functions.readBigUInt64LE(FIRST_FUNCTION + PLACES[name] * POINTER);
    if (pointer === 0n) throw new CryptokiError(CKR.FUNCTION_NOT_SUPPORTED);
    const code = Number(koffi.call(pointer, koffi.proto('ulong', [...ARGUMENTS[name]]), ...values));
    if (code !== CKR.OK) throw new CryptokiError(code);
  };
}

const readUlong = (buffer: Buffer, at: number): bigint =>
  ULONG === 4 ? BigInt(buffer.readUInt32LE(at)) : buffer.readBigUInt64LE(at);

function writeUlong(buffer: Buffer, value: number | bigint, at: number): void {
  if (ULONG === 4) buffer.writeUInt32LE(Number(value), at);
  else buffer.writeBigUInt64LE(BigInt(value), at);
}

/** type or mechanism, pointer, length: CK_ATTRIBUTE and CK_MECHANISM are alike. */
function triple(type: number, value: Buffer | null): Buffer {
  const bytes = Buffer.alloc(2 * ULONG + POINTER);
  writeUlong(bytes, type, 0);
  bytes.writeBigUInt64LE(value === null ? 0n : koffi.address(value), ULONG);
  writeUlong(bytes, value?.length ?? 0, ULONG + POINTER);
  return bytes;
}

/** With locks of the operating system; modules that know none are used by this one thread anyway. */
function initialize(call: Call): void {
  const settings = Buffer.alloc(5 * POINTER + ULONG);
  writeUlong(settings, CKF_OS_LOCKING_OK, 4 * POINTER);
  try {
    call('C_Initialize', settings);
  } catch (error) {
    const code = error instanceof CryptokiError ? error.code : null;
    if (code === CKR.ALREADY_INITIALIZED) return;
    if (code !== CKR.CANT_LOCK && code !== CKR.ARGUMENTS_BAD) throw error;
    call('C_Initialize', null);
  }
}

/** Asks for the number first, then for the values. */
function list(size: number, ask: (values: Buffer | null, count: Buffer) => void): readonly bigint[] {
  const count = Buffer.alloc(ULONG);
  ask(null, count);
  const length = Number(readUlong(count, 0));
  if (length === 0) return [];
  if (length > MAX_OBJECTS) throw new CryptokiError(CKR.GENERAL_ERROR);
  const values = Buffer.alloc(length * size);
  ask(values, count);
  const given = Math.min(length, Number(readUlong(count, 0)));
  return Array.from({ length: given }, (_, i) => readUlong(values, i * size));
}

/** CK_TOKEN_INFO begins with label, manufacturer, model and serial number, padded with blanks, and the flags. */
function tokenInfo(call: Call, slot: Handle): TokenInfo {
  const info = Buffer.alloc(512);
  call('C_GetTokenInfo', slot, info);
  const text = (from: number, to: number): string =>
    info
      .toString('utf8', from, to)
      .replace(/[\0 ]+$/, '')
      .normalize('NFC');
  return { label: text(0, 32), serial: text(80, 96), flags: Number(readUlong(info, 96)) };
}

function login(call: Call, session: Handle, user: number, pin: Uint8Array | null): void {
  try {
    call('C_Login', session, user, pin === null ? null : Buffer.from(pin), pin?.length ?? 0);
  } catch (error) {
    if (!(error instanceof CryptokiError && error.code === CKR.USER_ALREADY_LOGGED_IN)) throw error;
  }
}

function find(call: Call, session: Handle, wanted: readonly Attribute[]): readonly Handle[] {
  const values = wanted.map(({ value }) => {
    const bytes = Buffer.alloc(ULONG);
    writeUlong(bytes, value, 0);
    return bytes;
  });
  const template = Buffer.concat(wanted.map(({ type }, i) => triple(type, values[i] ?? null)));
  call('C_FindObjectsInit', session, template, wanted.length);
  try {
    const found = Buffer.alloc(MAX_OBJECTS * ULONG);
    const count = Buffer.alloc(ULONG);
    call('C_FindObjects', session, found, MAX_OBJECTS, count);
    return Array.from({ length: Number(readUlong(count, 0)) }, (_, i) => readUlong(found, i * ULONG));
  } finally {
    call('C_FindObjectsFinal', session);
  }
}

function attribute(call: Call, [session, object]: readonly [Handle, Handle], type: number): Buffer | null {
  const asked = triple(type, null);
  try {
    call('C_GetAttributeValue', session, object, asked, 1);
    const length = Number(readUlong(asked, ULONG + POINTER));
    if (length > MAX_ATTRIBUTE) return null;
    const value = Buffer.alloc(Math.max(length, 1));
    call('C_GetAttributeValue', session, object, triple(type, value), 1);
    return value.subarray(0, length);
  } catch (error) {
    const silent: readonly number[] = [CKR.ATTRIBUTE_TYPE_INVALID, CKR.ATTRIBUTE_SENSITIVE];
    if (error instanceof CryptokiError && silent.includes(error.code)) return null;
    throw error;
  }
}

function sign(call: Call, session: Handle, { mechanism, key, data, pin }: SignStep): Buffer {
  call('C_SignInit', session, triple(mechanism, null), key);
  if (pin) login(call, session, CKU_CONTEXT_SPECIFIC, pin);
  const signature = Buffer.alloc(MAX_SIGNATURE);
  const length = Buffer.alloc(ULONG);
  writeUlong(length, signature.length, 0);
  call('C_Sign', session, Buffer.from(data), data.length, signature, length);
  return signature.subarray(0, Number(readUlong(length, 0)));
}

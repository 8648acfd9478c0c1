/** Numbers of PKCS#11 (Cryptoki 2.40) that are used here. */

export const CKR = {
  OK: 0,
  GENERAL_ERROR: 0x5,
  ARGUMENTS_BAD: 0x7,
  CANT_LOCK: 0xa,
  ATTRIBUTE_SENSITIVE: 0x11,
  ATTRIBUTE_TYPE_INVALID: 0x12,
  DEVICE_ERROR: 0x30,
  DEVICE_REMOVED: 0x32,
  FUNCTION_NOT_SUPPORTED: 0x54,
  PIN_INCORRECT: 0xa0,
  PIN_INVALID: 0xa1,
  PIN_LEN_RANGE: 0xa2,
  PIN_EXPIRED: 0xa3,
  PIN_LOCKED: 0xa4,
  TOKEN_NOT_PRESENT: 0xe0,
  TOKEN_NOT_RECOGNIZED: 0xe1,
  USER_ALREADY_LOGGED_IN: 0x100,
  USER_PIN_NOT_INITIALIZED: 0x102,
  ALREADY_INITIALIZED: 0x191,
} as const;

/** Of a token. */
export const CKF = {
  PROTECTED_AUTHENTICATION_PATH: 0x100,
  USER_PIN_COUNT_LOW: 0x10000,
  USER_PIN_FINAL_TRY: 0x20000,
  USER_PIN_LOCKED: 0x40000,
} as const;

export const CKA = { CLASS: 0x0, VALUE: 0x11, KEY_TYPE: 0x100, ID: 0x102, ALWAYS_AUTHENTICATE: 0x202 } as const;
export const CKO = { CERTIFICATE: 1, PRIVATE_KEY: 3 } as const;
export const CKK = { RSA: 0, EC: 3 } as const;
export const CKM = { RSA_PKCS: 0x1, SHA256_RSA_PKCS: 0x40, ECDSA: 0x1041 } as const;

/** "CKR_PIN_LOCKED", or the number where it has no name here: for the text of a failure. */
export function nameOfResult(code: number): string {
  const found = Object.entries(CKR).find(([, value]) => value === code);
  return found ? `CKR_${found[0]}` : `0x${code.toString(16)}`;
}

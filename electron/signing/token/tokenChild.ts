/** The child process that loads a vendor's PKCS#11 module. It serves one module and one token, and ends with its parent. */
import process from 'node:process';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { parentLink } from '../../worker/parentLink.ts';
import { type Cryptoki, CryptokiError, loadCryptoki } from './cryptoki.ts';
import { nameOfResult } from './cryptokiNames.ts';
import type { TokenAnswers, TokenRequest } from './tokenProcess.ts';
import { listTokens, TokenWork } from './tokenWork.ts';

let loaded: { readonly cryptoki: Cryptoki; readonly work: TokenWork } | null = null;

const parent = parentLink();

// However it ends, the token is logged out and the module let go (C_Finalize).
process.once('exit', leave);

// The parent sends what its types allow and nothing else: both ends are one program.
parent.onMessage((message) => {
  try {
    parent.send(answer(message as TokenRequest));
  } catch (error) {
    const detail = error instanceof CryptokiError ? nameOfResult(error.code) : String(error);
    parent.send(fail('TOKEN_FAILED', { detail }));
  }
});

function answer(request: TokenRequest): Result<TokenAnswers[TokenRequest['kind']]> {
  switch (request.kind) {
    case 'load':
      return load(request.module);
    case 'list':
      return ok(listTokens(ready().cryptoki));
    case 'open':
      return ready().work.open(request.token, request.pin);
    case 'sign':
      return ok(ready().work.sign(request.key, request.data));
    case 'close':
      leave();
      return ok(null);
  }
}

function load(module: string): Result<null> {
  let cryptoki: Cryptoki;
  try {
    cryptoki = loadCryptoki(module);
  } catch (error) {
    return fail('TOKEN_MODULE_UNREADABLE', { module, detail: error instanceof Error ? error.message : String(error) });
  }
  cryptoki.initialize();
  loaded = { cryptoki, work: new TokenWork(cryptoki) };
  return ok(null);
}

function ready(): NonNullable<typeof loaded> {
  if (!loaded) throw new Error('no module is loaded');
  return loaded;
}

/** Whatever a token says at parting: the process ends next. */
function leave(): void {
  for (const step of [() => loaded?.work.close(), () => loaded?.cryptoki.finalize()]) {
    try {
      step();
    } catch {}
  }
  loaded = null;
}

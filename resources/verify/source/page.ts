/** The verifier page: reads the QR code of a certificate from a picture or a typed text, and asks the office's public key. No network. */
import decodeQr from 'qr/decode.js';
import { type CertificateFacts, readCertificateCode } from '../../../shared/domain/certificateCode.ts';
import { codeViews, type Picture } from '../../../shared/domain/codeViews.ts';
import { LANGUAGES, type Language, TEXTS, type Texts } from './texts.ts';

type Key = { readonly office: string; readonly spki: string };
type Verdict = 'genuine' | 'forged' | 'unknown-key' | 'no-code' | 'no-picture' | 'no-crypto';
type Found = { readonly verdict: Verdict; readonly office?: string; readonly facts?: CertificateFacts };

/** Pixels a side; a telephone's picture has 4000, and a browser must hold all of it. */
const MOST_PIXELS = 6000;

const utf8 = {
  encode: (text: string) => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
};

/** Filled in by the office that gives this page away; empty in the bare page. */
const keys: readonly Key[] = JSON.parse(element('keys').textContent || '[]');
let language: Language = LANGUAGES.find((one) => navigator.language.startsWith(one)) ?? 'vi';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

async function check(text: string): Promise<Found> {
  const code = readCertificateCode(text.trim(), utf8);
  if (!code) return { verdict: 'no-code' };
  const { facts } = code;
  // Some browsers leave their cryptography out where a page was opened from a file.
  if (!globalThis.crypto?.subtle) return { verdict: 'no-crypto', facts };
  for (const { office, spki } of keys) {
    const bytes = bytesOf(spki);
    const id = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 8);
    if (!same(id, code.keyId)) continue;
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('spki', bytes, algorithm, false, ['verify']);
    const [signature, signed] = [code.signature.slice(), code.signed.slice()];
    const genuine = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
    return { verdict: genuine ? 'genuine' : 'forged', office, facts };
  }
  return { verdict: 'unknown-key', facts };
}

async function pixelsOf(picture: Blob): Promise<Picture | null> {
  // Whatever kind this browser knows.
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  // Under transparent parts lies white paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function checkPicture(picture: Blob): Promise<Found> {
  const pixels = await pixelsOf(picture);
  if (!pixels) return { verdict: 'no-picture' };
  for (const view of codeViews(pixels)) {
    // The page stays alive between two views.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      const found = await check(decodeQr(view, { timeLimit: 500, effort: 4 }));
      if (found.verdict !== 'no-code') return found;
    } catch {
      // Not in this view.
    }
  }
  return { verdict: 'no-code' };
}

let latest = 0;

async function answer(reading: Promise<Found>): Promise<void> {
  const turn = ++latest;
  element('result').hidden = true;
  element('reading').hidden = false;
  const found = await reading;
  // A slow picture must not overwrite the answer to a later one.
  if (turn !== latest) return;
  element('reading').hidden = true;
  show(found);
}

function show({ verdict, office, facts }: Found): void {
  const texts: Texts = TEXTS[language];
  const result = element('result');
  result.dataset.verdict = verdict;
  element('verdict').textContent = texts.verdicts[verdict];
  element('advice').textContent = texts.advice[verdict];
  const rows = element('facts');
  rows.replaceChildren();
  const shown: readonly (readonly [string, string | undefined])[] = [
    [texts.office, office],
    [texts.unit, facts && `${facts.unitName} (${facts.unitCode})`],
    [texts.level, facts?.level],
    [texts.total, facts?.total.replace('.', language === 'vi' ? ',' : '.')],
    [texts.year, facts && (language === 'th' ? String(Number(facts.year) + 543) : facts.year)],
    [texts.number, facts?.number],
    [texts.date, facts?.date.split('-').reverse().join('/')],
  ];
  for (const [name, value] of facts ? shown : []) {
    if (!value) continue;
    const [term, description] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    description.textContent = value;
    rows.append(term, description);
  }
  result.hidden = false;
  result.focus();
}

function speak(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
  const texts = TEXTS[chosen];
  document.title = texts.title;
  for (const node of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = texts.labels[node.dataset.text ?? ''];
    if (text !== undefined) node.textContent = text;
  }
  element('offices').textContent = keys.length === 0 ? texts.noKeys : keys.map(({ office }) => office).join(' · ');
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
  element('result').hidden = true;
}

const pick = (files: FileList | null | undefined): void => {
  const [file] = files ?? [];
  if (file) void answer(checkPicture(file));
};

function textOfForm(): string {
  const area = element('typed');
  return area instanceof HTMLTextAreaElement ? area.value : '';
}

element('picture').addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  pick(target.files);
  // The same picture may be chosen again.
  target.value = '';
});
element('check').addEventListener('click', () => void answer(check(textOfForm())));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  pick(event.dataTransfer?.files);
});
document.addEventListener('paste', ({ clipboardData }) => pick(clipboardData?.files));
for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
  button.addEventListener('click', () => speak(LANGUAGES.find((one) => one === button.dataset.language) ?? 'vi'));
speak(language);

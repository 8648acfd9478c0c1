/** argv: how many. Times that many papers signed twice, by a person (RSA) and an organisation (ECDSA), both visibly. */
import { fileURLToPath } from 'node:url';
import { createPaperRenderer } from '../../electron/documents/index.ts';
import { createDemoAuthority, openP12, type SigningKey, signPdf } from '../../electron/signing/index.ts';
import { aProvincesDecision } from '../builders/decisionModel.ts';
import { FROM, must, PIN, SIGNED_AT, UNTIL } from '../builders/signing.ts';

const fontsFolder = fileURLToPath(new URL('../../resources/fonts/', import.meta.url));
const model = aProvincesDecision();
const renderer = createPaperRenderer({ fontsFolder });
const authority = await createDemoAuthority({ name: 'Tổ chức chứng thực mẫu', from: FROM, until: UNTIL });
const keyOf = async (name: string, algorithm: 'RSA-2048' | 'ECDSA-P256'): Promise<SigningKey> =>
  must(
    await openP12(
      await authority.issue({ name, organisation: 'Mẫu', from: FROM, until: UNTIL, algorithm, pin: PIN }),
      PIN,
      SIGNED_AT,
    ),
  );
const signers = [
  { key: await keyOf('Nguyễn Văn Mẫu', 'RSA-2048'), role: 'person' },
  { key: await keyOf('UBND huyện Mẫu', 'ECDSA-P256'), role: 'organisation' },
] as const;
const appearance = await renderer.renderSignatureAppearance({
  signer: 'Nguyễn Văn Mẫu',
  organisation: null,
  time: '2025-01-08T09:30:00+07:00',
});
const units = model.units.slice(0, Number(process.argv[2] ?? '0'));
const papers: Uint8Array[] = [];
for (const unit of units)
  papers.push(await renderer.render({ kind: 'decision', unit: null, ordinal: 1 }, { ...model, units: [unit] }));

const start = performance.now();
for (const paper of papers) {
  let pdf = paper;
  for (const { key, role } of signers)
    pdf = must(await signPdf(pdf, { key, signedAt: SIGNED_AT, reason: null, role, appearance }));
}
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${JSON.stringify({ seconds, papers: papers.length })}\n`);

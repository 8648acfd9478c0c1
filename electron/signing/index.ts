/** Electronic signatures on papers: make them, and say what they are worth. */
export { parseAuthorities } from './certificates.ts';
export { createDemoAuthority, type DemoAuthority, type DemoIssue, type DemoKeyUsage } from './demoAuthority.ts';
export { checkKey, openP12, type SigningKey } from './signingKey.ts';
export { type SignatureRequest, signPdf } from './signPdf.ts';
export { type Verification, verifyPdf } from './verifyPdf.ts';

/** Electronic signatures on papers: make them, and say what they are worth. */
export { type CodeKey, checkCertificateCode, createCodeKey, signCertificateCode } from './certificateCodes.ts';
export { parseAuthorities } from './certificates.ts';
export { type CodeFound, codeInPicture } from './codeInPicture.ts';
export { createDemoAuthority, type DemoAuthority, type DemoIssue, type DemoKeyUsage } from './demoAuthority.ts';
export { listTokens, type OpenToken, openToken } from './openToken.ts';
export { pictureKind } from './pictureKind.ts';
export { parseRevocationLists } from './revocationList.ts';
export { roleOfField } from './signaturePlace.ts';
export { checkKey, openP12, type SigningKey, type Trusted } from './signingKey.ts';
export { type SignatureRequest, signPdf } from './signPdf.ts';
export { authorityFacts, revocationListFacts } from './trustFacts.ts';
export { verifierPageFor } from './verifierPage.ts';
export { type Verification, verifyPdf } from './verifyPdf.ts';

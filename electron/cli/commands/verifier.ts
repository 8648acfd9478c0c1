import { type Failure, ok, type Result } from '../../../shared/domain/result.ts';
import { writeFileSafely } from '../../services/files.ts';
import { verifierPage } from '../../services/verifierPage.ts';
import type { Answer, Environment } from '../answer.ts';
import { withStore } from '../withOffice.ts';

export const verifier = (
  environment: Environment,
  { out }: { readonly out: string },
): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) => {
    const page = verifierPage(store);
    if (!page.ok) return page;
    const written = writeFileSafely(out, Buffer.from(page.value.bytes), () => false);
    return written.ok ? ok({ status: 0, json: { file: out }, lines: [out] }) : written;
  });

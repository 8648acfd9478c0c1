import type { Failure, Result } from '../../../shared/domain/result.ts';
import { ok } from '../../../shared/domain/result.ts';
import { exportAudit, verifyAudit } from '../../services/auditLog.ts';
import type { Answer, Environment } from '../answer.ts';
import { answering, withStore } from '../withOffice.ts';

/** Reads the file as it is, sound or not, and changes nothing. */
export const auditVerify = (environment: Environment): Promise<Result<Answer, Failure>> =>
  withStore(
    environment,
    (store) => {
      const { chain, alteredWorkbooks, alteredRecords } = verifyAudit(store);
      const chainLine = chain.intact
        ? environment.t('cli.auditIntact', chain)
        : environment.t('failures.AUDIT_BROKEN', chain);
      return ok({
        status: chain.intact && alteredWorkbooks.length + alteredRecords.length === 0 ? 0 : 1,
        json: { ...chain, alteredWorkbooks, alteredRecords },
        lines: [
          chainLine,
          ...alteredRecords.map((what) => environment.t('failures.RECORDS_ALTERED', { what })),
          ...alteredWorkbooks.map((sha256) => environment.t('cli.workbookAltered', { sha256 })),
        ],
      });
    },
    'inspect',
  );

export const auditExport = (
  environment: Environment,
  { out }: { readonly out: string },
): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(exportAudit(store, out), (count) => ({
      status: 0,
      json: { file: out, events: count },
      lines: [environment.t('cli.auditExported', { count, file: out })],
    })),
  );

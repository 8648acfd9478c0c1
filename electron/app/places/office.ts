/** The office as its windows introduce it: first run, settings, log, backup. */
import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Input, Office, Output } from '../../../shared/contract/api.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { auditLines, chainOf } from '../../services/auditLog.ts';
import { backupOffice } from '../../services/backupOffice.ts';
import { blindAt } from '../../services/blindAt.ts';
import { actingMember, actorOf, type Reply } from '../../services/context.ts';
import { readFileSafely } from '../../services/files.ts';
import { initOffice, readSampleProfile } from '../../services/initOffice.ts';
import type { Desk } from '../desk.ts';
import { logNames } from '../logNames.ts';
import { papersByHash } from '../papersByHash.ts';
import type { Shown } from '../shown.ts';

type ShownOffice = Shown<Office>;

export function getOffice(desk: Desk): Reply<ShownOffice> {
  const context = desk.context();
  if (!context.ok) return context;
  const { office } = context.value.store;
  const { sample, authority } = office.office();
  return ok({ sample, authority, years: office.years(), members: office.members() });
}

export function openSample(desk: Desk): Reply<ShownOffice> {
  const made = initOffice(desk.dataFolder, readSampleProfile(), desk.now());
  return made.ok ? getOffice(desk) : made;
}

export function openOffice(desk: Desk, { profile }: Input<'office.open'>): Reply<ShownOffice> {
  const file = desk.files.picked(profile);
  if (!file.ok) return file;
  const json = parsed(file.value.bytes);
  if (!json.ok) return json;
  const made = initOffice(desk.dataFolder, json.value, desk.now());
  return made.ok ? getOffice(desk) : made;
}

function parsed(bytes: Uint8Array): Reply<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return fail('PROFILE_INVALID', { at: '', problem: 'NOT_JSON' });
  }
}

export function getLog(desk: Desk, { before, limit }: Input<'office.log'>): Reply<Shown<Output<'office.log'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const page = store.audit.page(before, limit);
  const namesIn = logNames(store);
  const papers = page.some((one) => one.kind === 'document-signed') ? papersByHash(store) : null;
  const events = page.map(({ seq, at, actor, kind, payload }) => {
    const paper = kind === 'document-signed' ? (papers?.get(payload.documentSha256) ?? null) : null;
    return { seq, at, ...actor, kind, payload, paper, names: namesIn(payload) };
  });
  return ok({ events, chain: chainOf(store) });
}

export function exportLog(desk: Desk): Reply<Output<'office.exportLog'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const bytes = new TextEncoder().encode(auditLines(context.value.store).join(''));
  return ok(desk.files.make({ name: 'nhat-ky.jsonl', type: 'application/jsonl', bytes }));
}

export function getSettings(desk: Desk): Reply<Shown<Output<'office.settings'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { office, people } = context.value.store;
  const pins = people.withPin();
  const newest = office.years().at(-1);
  const round = newest === undefined ? undefined : office.round(newest);
  return ok({
    authority: office.office().authority,
    members: office.everyone().map((one) => ({ ...one, hasPin: pins.has(one.user) })),
    round: round ?? null,
    dataFolder: desk.dataFolder,
  });
}

/** Through a folder beside the data, which is checked there and read back; nothing of it stays. */
export async function backUp(
  desk: Desk,
  _input: Input<'office.backup'>,
  user: string,
): Promise<Reply<Output<'office.backup'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const member = actingMember(context.value.store, user, 'back-up');
  if (!member.ok) return member;
  // The copy would hold the other's scores.
  const blind = blindAt(context.value.store, user);
  if (blind !== null) return fail('APPRAISAL_UNDER_WAY', { unit: blind });
  const day = desk.now().toISOString().slice(0, 10);
  const folder = mkdtempSync(join(desk.dataFolder, 'backup-'));
  try {
    const file = join(folder, `tham-dinh-${day}.db`);
    const made = await backupOffice(context.value.store, file, desk.now(), actorOf(member.value));
    if (!made.ok) return made;
    const bytes = readFileSafely(file, Number.MAX_SAFE_INTEGER);
    if (!bytes.ok) return bytes;
    const type = 'application/vnd.sqlite3';
    return ok(desk.files.make({ name: basename(file), type, bytes: bytes.value }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first command of a data folder: authority, members, units, criteria set and round from a profile. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import { type Profile, parseProfile } from '../../shared/contract/profileFile.ts';
import { ROLES } from '../../shared/domain/access.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { createStore, type Store } from '../store/index.ts';
import { OPERATOR, type Reply } from './context.ts';

const shippedSets = new URL('../../resources/criteria-sets/', import.meta.url);
const sampleProfile = new URL('../../resources/sample/nam-sach-2024.json', import.meta.url);

/** The district of Nam Sách with its 19 units of mid 2024 and invented people, marked as sample data. */
export const readSampleProfile = (): unknown => JSON.parse(readFileSync(sampleProfile, 'utf8'));

/** @param json the profile as parsed JSON, not yet checked. Nothing is left behind when it is refused. */
export function initOffice(folder: string, json: unknown, now: Date): Reply<Profile> {
  const profile = parseProfile(json);
  if (!profile.ok) return profile;
  const setJson = criteriaSetJson(profile.value);
  if (!setJson.ok) return setJson;
  const created = createStore(folder, (store) => fillOffice(store, profile.value, setJson.value, now));
  return created.ok ? profile : created;
}

function criteriaSetJson({ criteriaSet }: Profile): Reply<string> {
  const shipped = typeof criteriaSet === 'string';
  if (shipped && !readdirSync(shippedSets).includes(`${criteriaSet}.json`))
    return fail('CRITERIA_SET_INVALID', { at: criteriaSet, problem: 'UNKNOWN_ID' });
  const json = shipped
    ? readFileSync(new URL(`${criteriaSet}.json`, shippedSets), 'utf8')
    : JSON.stringify(criteriaSet);
  const set = parseCriteriaSet(JSON.parse(json));
  return set.ok ? ok(json) : set;
}

function fillOffice(store: Store, profile: Profile, setJson: string, now: Date): Reply<null> {
  const { authority, sample, members, round } = profile;
  const units = profile.units.map((unit, index) => ({
    id: index + 1,
    designations: [{ ...unit, from: null, until: null }],
    predecessors: [],
  }));
  return store.command({ actor: OPERATOR, at: now.toISOString() }, () => {
    const people = members.map(({ user, name, title, role, roles }) => ({
      user,
      name,
      title,
      roles: ROLES.filter((one) => (roles ?? [role]).includes(one)),
    }));
    store.office.create({ sample, authority }, people, units);
    store.office.openRound({ ...round, setJson, unitIds: units.map((unit) => unit.id) });
    const payload = { authority: authority.name, sample, units: units.length, year: round.year };
    return ok({ value: null, event: { kind: 'office-initialised', payload } });
  });
}

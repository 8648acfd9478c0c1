import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import type { EventKind } from '../../../shared/domain/audit.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { kindKey } from './kindKey.ts';

/** Entries a page. */
export const PAGE = 200;

export type LogFilter = { readonly text: string; readonly kind: EventKind | null };
type Entry = Output<'office.log'>['events'][number];
type LogPageProps = { readonly before: number | null; readonly filter: LogFilter };

/** A page of entries, then the way to the next older one. */
export function LogPage({ before, filter }: LogPageProps) {
  const { t, language } = useSpeech();
  const [older, showOlder] = useState(false);
  const events = useCall('office.log', { before, limit: PAGE }).data?.events ?? [];
  const said = (one: Entry) => {
    const what = t(kindKey('kind', one.kind));
    const detail = t(kindKey('say', one.kind), one.payload);
    return { ...one, what, detail, all: foldName(`${one.seq} ${one.name} ${one.user} ${what} ${detail}`) };
  };
  const shown = events
    .filter((one) => filter.kind === null || one.kind === filter.kind)
    .map(said)
    .filter((one) => one.all.includes(foldName(filter.text)));
  const last = events.at(-1);
  return (
    <>
      <tbody>
        {shown.map((one) => (
          <tr key={one.seq}>
            <td className="num">{one.seq}</td>
            <td className="time">{dateText(one.at, language)}</td>
            <td>
              {one.name} <small>{t(`roles.${one.role}`)}</small>
            </td>
            <th scope="row">{one.what}</th>
            <td className="said">{one.detail}</td>
          </tr>
        ))}
        {shown.length === 0 && events.length > 0 && (
          <tr>
            <td colSpan={5}>{t('window.log.nothing')}</td>
          </tr>
        )}
        {!older && events.length === PAGE && (
          <tr>
            <td colSpan={5}>
              <button type="button" className="button" onClick={() => showOlder(true)}>
                {t('window.log.older')}
              </button>
            </td>
          </tr>
        )}
      </tbody>
      {older && last && <LogPage before={last.seq} filter={filter} />}
    </>
  );
}

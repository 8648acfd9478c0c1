import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import type { EventKind } from '../../../shared/domain/audit.ts';
import { foldName } from '../../../shared/domain/unit.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useInSteps } from '../../components/useInSteps.ts';
import { kindKey } from './kindKey.ts';
import { LOG_PAGE } from './logPageSize.ts';
import { saidPayload } from './saidPayload.ts';

export type LogFilter = { readonly text: string; readonly kind: EventKind | null };
type Entry = Output<'office.log'>['events'][number];
type LogPageProps = { readonly before: number | null; readonly filter: LogFilter };

/** A page of entries, then the way to the next older one. */
export function LogPage({ before, filter }: LogPageProps) {
  const { t, language } = useSpeech();
  const [older, showOlder] = useState(false);
  const events = useCall('office.log', { before, limit: LOG_PAGE }).data?.events ?? [];
  const said = (one: Entry) => {
    const what = t(kindKey('kind', one.kind));
    const detail = t(kindKey('say', one.kind), saidPayload(one, { t, language }));
    const hash = one.kind === 'document-signed' ? String(one.payload.sha256) : null;
    return {
      ...one,
      what,
      detail,
      hash,
      all: foldName(`${one.seq} ${one.name} ${one.user} ${what} ${detail} ${one.payload.unit} ${hash}`),
    };
  };
  const shown = events
    .filter((one) => filter.kind === null || one.kind === filter.kind)
    .map(said)
    .filter((one) => one.all.includes(foldName(filter.text)));
  const rows = useInSteps(shown);
  const last = events.at(-1);
  return (
    <>
      <tbody>
        {rows.map((one) => (
          <tr key={one.seq}>
            <td className="num">{one.seq}</td>
            <td className="time">{dateText(one.at, language)}</td>
            <td>
              {one.name} <small>{t('window.log.roles', one)}</small>
            </td>
            <th scope="row">{one.what}</th>
            <td className="said">
              {one.detail}
              {one.hash !== null && (
                <details>
                  <summary>{t('window.log.showHash')}</summary>
                  <code>{one.hash}</code>
                </details>
              )}
            </td>
          </tr>
        ))}
        {shown.length === 0 && events.length > 0 && (
          <tr>
            <td colSpan={5}>{t('window.log.nothing')}</td>
          </tr>
        )}
        {!older && events.length === LOG_PAGE && (
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

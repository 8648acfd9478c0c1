import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { saveFile } from '../../api/files.ts';
import { useCall, useCommand } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Appearance } from '../../components/Appearance.tsx';
import { Asked } from '../../components/Asked.tsx';
import { Mark } from '../../components/Marks.tsx';
import { Refusal } from '../../components/Problem.tsx';
import { yearText } from '../../components/yearText.ts';
import './settings.css';

type OfficeSettings = Output<'office.settings'>;

/** How the window looks, what the papers print about the office, and where its data is. */
export function Settings() {
  const { t } = useSpeech();
  const settings = useCall('office.settings', {});
  const mayBackUp = useMay('back-up');
  return (
    <>
      <main className="place settings" aria-busy={settings.isPending}>
        <h1>{t('window.settings.title')}</h1>
        <div className="cards">
          <Card title={t('window.settings.appearance')}>
            <Appearance />
            <p className="fine">{t('window.settings.remembered')}</p>
          </Card>
          <Asked result={settings}>
            {(given) => (
              <>
                <Card title={t('window.settings.data')}>
                  <Facts facts={[['dataFolder', given.dataFolder]]} />
                  <p className="fine">{t('window.settings.dataText')}</p>
                  {mayBackUp && <Backup />}
                </Card>
                <AuthorityCard authority={given.authority} />
                <RoundCard round={given.round} />
                <Members members={given.members} />
              </>
            )}
          </Asked>
        </div>
      </main>
      <footer className="status">{t('window.settings.status')}</footer>
    </>
  );
}

const Card = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="card" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

function Facts({ facts }: { readonly facts: readonly (readonly [string, string | null])[] }) {
  const { t } = useSpeech();
  return (
    <dl>
      {facts.map(([key, text]) => (
        <div key={key}>
          <dt>{t(`window.settings.${key}`)}</dt>
          <dd>{text ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function AuthorityCard({ authority }: { readonly authority: OfficeSettings['authority'] }) {
  const { t } = useSpeech();
  const { name, parentName, place, province, symbol, signatory } = authority;
  return (
    <Card title={t('window.settings.authority')}>
      <Facts
        facts={[
          ['name', name],
          ['parentName', parentName],
          ['province', province],
          ['place', place],
          ['symbol', symbol],
          ['signatory', [signatory.capacity, signatory.post, signatory.name].join(' · ')],
        ]}
      />
    </Card>
  );
}

function RoundCard({ round }: { readonly round: OfficeSettings['round'] }) {
  const { t, language } = useSpeech();
  if (round === null)
    return (
      <Card title={t('window.frame.round')}>
        <p>{t('window.settings.noRound')}</p>
      </Card>
    );
  const [year = '', month = ''] = round.decisionMonth.split('-');
  return (
    <Card title={t('window.settings.round', { year: yearText(round.year, language) })}>
      <Facts
        facts={[
          ['submissionDue', dateText(round.submissionDue, language)],
          ['evaluationDue', dateText(round.evaluationDue, language)],
          ['decisionMonth', `${month}/${yearText(Number(year), language)}`],
        ]}
      />
    </Card>
  );
}

function Members({ members }: { readonly members: OfficeSettings['members'] }) {
  const { t } = useSpeech();
  return (
    <section className="card members" aria-label={t('window.settings.members')}>
      <h2>{t('window.settings.members')}</h2>
      <div className="sheet">
        <table>
          <thead>
            <tr>
              {['memberName', 'memberTitle', 'memberRoles', 'memberUser'].map((one) => (
                <th scope="col" key={one}>
                  {t(`window.settings.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((one) => (
              <tr key={one.user}>
                <th scope="row">{one.name}</th>
                <td>{one.title || '–'}</td>
                <td>{one.roles.map((role) => t(`roles.${role}`)).join(', ')}</td>
                <td>{one.user}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Backup() {
  const { t } = useSpeech();
  const backup = useCommand('office.backup');
  const save = async () => {
    if (backup.isPending) return;
    const answer = await backup.mutateAsync({});
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <>
      <button type="button" className="button main" onClick={() => void save()} aria-busy={backup.isPending}>
        {t(backup.isPending ? 'window.settings.backingUp' : 'window.settings.backup')}
      </button>
      {backup.data?.ok && (
        <p role="status">
          <Mark kind="done" name="">
            {t('window.settings.backedUp', { file: backup.data.value.name })}
          </Mark>
        </p>
      )}
      <Refusal failure={backup.data?.ok === false ? backup.data.error : null} />
    </>
  );
}

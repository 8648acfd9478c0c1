import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay } from '../../app/session.ts';
import { Appearance } from '../../components/Appearance.tsx';
import { Asked } from '../../components/Asked.tsx';
import { AuthorityCard } from './AuthorityCard.tsx';
import { Backup } from './Backup.tsx';
import { Card } from './Card.tsx';
import { Facts } from './Facts.tsx';
import { Members } from './Members.tsx';
import { RoundCard } from './RoundCard.tsx';
import { RoundRules } from './RoundRules.tsx';
import { SigningCards } from './SigningCards.tsx';
import './settings.css';

/** How the window looks, what papers print about the office, who works here, and where the data is. */
export function Settings() {
  const { t } = useSpeech();
  const settings = useCall('office.settings', {});
  const mayBackUp = useMay('back-up');
  const mayAdminister = useMay('administer');
  return (
    <>
      <main className="place settings" aria-busy={settings.isPending}>
        <header className="head">
          <h1>{t('window.settings.title')}</h1>
          <span className="push" />
          {mayBackUp && <Backup />}
        </header>
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
                </Card>
                <AuthorityCard authority={given.authority} />
                <RoundCard round={given.round} />
                <Members members={given.members} />
                {given.round && <RoundRules year={given.round.year} />}
                <SigningCards />
                <Protection />
              </>
            )}
          </Asked>
        </div>
      </main>
      <footer className="status">{t(mayAdminister ? 'window.settings.status' : 'window.settings.statusOthers')}</footer>
    </>
  );
}

/** What keeps others off this desk; the same for every office. */
function Protection() {
  const { t } = useSpeech();
  const minutes = useCall('session.get', {}).data?.idleMinutes;
  return (
    <Card title={t('window.settings.protection')}>
      <Facts
        facts={[
          ['idle', minutes === undefined ? null : t('window.settings.idleMinutes', { minutes })],
          ['wrongPin', t('window.settings.wrongPinText')],
          ['forgotten', t('window.settings.forgottenText')],
          ['forgottenByLast', t('window.settings.forgottenByLastText')],
        ]}
      />
    </Card>
  );
}

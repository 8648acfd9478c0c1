import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { flushDrafts } from '../api/drafts.ts';
import { useCommand } from '../api/useCall.ts';
import { ChangePin } from '../features/signIn/ChangePin.tsx';
import { useSpeech } from './language.tsx';
import type { Person } from './session.ts';
import { lock } from './useFrameKeys.ts';
import '../components/menu.css';

/** Who is working, and the way to hand over. */
export function PersonMenu({ person }: { readonly person: Person }) {
  const { t } = useSpeech();
  const signOut = useCommand('session.signOut');
  const handOver = async () => {
    await flushDrafts();
    signOut.mutate({});
  };
  const [changing, setChanging] = useState(false);
  return (
    <>
      <MenuTrigger>
        <Button className="quiet person">
          <span className="unseen">{t('window.frame.person')}</span>
          <span>
            {person.name}
            <small>{person.roles.map((role) => t(`roles.${role}`)).join(', ')}</small>
          </span>
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
        <Popover className="menu" placement="bottom end">
          <Menu>
            <MenuItem onAction={() => void handOver()}>{t('window.frame.switchPerson')}</MenuItem>
            <MenuItem onAction={() => void lock()} textValue={t('window.frame.lock')}>
              {t('window.frame.lock')} <kbd>Ctrl Shift L</kbd>
            </MenuItem>
            <MenuItem onAction={() => setChanging(true)}>{t('window.frame.changePin')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {changing && <ChangePin person={person} onClose={() => setChanging(false)} />}
    </>
  );
}

import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { useSpeech } from '../../app/language.tsx';
import { useMay, usePerson } from '../../app/session.ts';
import { Card } from './Card.tsx';
import { GiveOneTimePin } from './GiveOneTimePin.tsx';
import { MemberForm } from './MemberForm.tsx';

type Member = Output<'office.settings'>['members'][number];
type Open = { readonly what: 'add' } | { readonly what: 'edit' | 'pin'; readonly member: Member };

/** The people of the board, and those who left: their names stand in what they did. */
export function Members({ members }: { readonly members: readonly Member[] }) {
  const { t } = useSpeech();
  const may = useMay('administer');
  const own = usePerson()?.user;
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const heads = ['memberName', 'memberTitle', 'memberRoles', 'memberUser', 'memberPin'];
  return (
    <Card
      title={t('window.settings.members')}
      className="members"
      action={
        may && (
          <button type="button" className="button" onClick={() => setOpen({ what: 'add' })}>
            {t('window.settings.addMember')}
          </button>
        )
      }
    >
      <div className="sheet">
        <table>
          <thead>
            <tr>
              {heads.map((one) => (
                <th scope="col" key={one}>
                  {t(`window.settings.${one}`)}
                </th>
              ))}
              {may && (
                <th scope="col">
                  <span className="unseen">{t('window.settings.change')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {members.map((one) => (
              <MemberRow
                key={one.user}
                member={one}
                actions={may ? { own: one.user === own, open: (what) => setOpen({ what, member: one }) } : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open?.what === 'add' && <MemberForm member={null} own={false} onClose={close} />}
      {open?.what === 'edit' && <MemberForm member={open.member} own={open.member.user === own} onClose={close} />}
      {open?.what === 'pin' && <GiveOneTimePin member={open.member} onClose={close} />}
    </Card>
  );
}

type MemberRowProps = {
  readonly member: Member;
  /** Null = whoever looks is no administrator. */
  readonly actions: { readonly own: boolean; readonly open: (what: 'edit' | 'pin') => void } | null;
};

function MemberRow({ member, actions }: MemberRowProps) {
  const { t } = useSpeech();
  const { name } = member;
  return (
    <tr className={member.active ? '' : 'left'}>
      <th scope="row">
        {name}
        {!member.active && <small> {t('window.settings.active_no')}</small>}
      </th>
      <td>{member.title || '–'}</td>
      <td>{member.roles.map((role) => t(`roles.${role}`)).join(', ')}</td>
      <td>{member.user}</td>
      <td>{t(member.hasPin ? 'window.settings.pinSet' : 'window.settings.pinNone')}</td>
      {actions && (
        <td className="actions">
          <button
            type="button"
            className="link"
            aria-label={t('window.settings.editMember', { name })}
            onClick={() => actions.open('edit')}
          >
            {t('window.settings.change')}
          </button>
          {member.active && member.hasPin && !actions.own && (
            <button
              type="button"
              className="link"
              aria-label={t('window.settings.givePinTo', { name })}
              onClick={() => actions.open('pin')}
            >
              {t('window.settings.givePin')}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
